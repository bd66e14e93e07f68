package dev.impulse.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;

/**
 * Reads the inputs ahead on a thread of its own, whose CPU time is known, so that it can be left
 * out.
 */
final class InputReader implements AutoCloseable {

  /** How many events a producer hands over at once, usually. */
  static final int BATCH = 500;

  private static final int AHEAD = 8;

  private final BlockingQueue<List<Input<?>>> batches = new ArrayBlockingQueue<>(AHEAD);
  private final DataInputStream in;
  private final int size;
  private final UnaryOperator<Input<?>> preparation;
  private final Thread thread;
  private long taken;

  /**
   * @param after how many of the first inputs are left out
   * @param size how many are handed over at once
   * @param preparation what a system is spared, done here
   */
  InputReader(Path file, long after, int size, UnaryOperator<Input<?>> preparation)
      throws IOException {
    this.size = size;
    this.preparation = preparation;
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    for (long i = 0; i < after; i++) {
      InputFile.read(in);
    }
    taken = after;
    thread = Thread.ofPlatform().name("feed").daemon().start(this::readAhead);
  }

  private void readAhead() {
    try {
      List<Input<?>> batch = batch();
      while (!batch.isEmpty()) {
        batches.put(batch);
        batch = batch();
      }
      batches.put(List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next inputs; empty at their end. */
  private List<Input<?>> batch() {
    List<Input<?>> batch = new ArrayList<>(size);
    try {
      for (int i = 0; i < size; i++) {
        batch.add(preparation.apply(InputFile.read(in)));
      }
      return batch;
    } catch (EOFException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next inputs. */
  List<Input<?>> next() throws InterruptedException {
    List<Input<?>> batch = batches.take();
    if (batch.isEmpty()) {
      throw new IllegalStateException("there are no more inputs than " + taken);
    }
    taken += size;
    return batch;
  }

  /** How many inputs there were so far, those left out included. */
  long taken() {
    return taken;
  }

  Thread thread() {
    return thread;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
