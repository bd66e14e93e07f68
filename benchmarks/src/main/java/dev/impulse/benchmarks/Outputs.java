package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.EventStream;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Keeps what a ceiling has answered, for the oracle, on a thread of its own that is no part of what
 * is measured.
 */
final class Outputs implements AutoCloseable {

  /** An output; its JSON is made here if the ceiling is spared it. */
  @SuppressWarnings("ArrayRecordComponent") // carries them from thread to thread, no further
  record Output<T>(EventStream<?, T> stream, T data, byte[] json) {

    static final byte[] NOT_ENCODED = {};

    byte[] encoded(Codec codec) {
      return json.length > 0 ? json : codec.encode(stream.payload(), data);
    }
  }

  private static final List<EventStream<CustomerId, ?>> STREAMS =
      List.of(ENRICHED_ORDERS, ENRICHED_PAYMENTS, LIMIT_DECISIONS);
  private static final int AHEAD = 8;

  private final BlockingQueue<List<Output<?>>> batches = new ArrayBlockingQueue<>(AHEAD);
  private final Codec codec;
  private final Path file;
  private final Thread thread;

  Outputs(Path file, Codec codec) {
    this.file = file;
    this.codec = codec;
    this.thread = Thread.ofPlatform().name("outputs").daemon().start(this::run);
  }

  /** Keeps a batch; an empty one is the last. */
  void keep(List<Output<?>> batch) {
    try {
      batches.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Thread thread() {
    return thread;
  }

  private void run() {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (List<Output<?>> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
        for (Output<?> output : batch) {
          byte[] json = output.encoded(codec);
          out.writeByte(STREAMS.indexOf(output.stream));
          out.writeInt(json.length);
          out.write(json);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells all that was kept; nothing is kept any more. */
  void tell(AnswerSink to) {
    close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        int stream = in.readByte();
        byte[] json = in.readNBytes(in.readInt());
        tell(stream, json, to);
      }
    } catch (EOFException e) {
      // that was all
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(int stream, byte[] json, AnswerSink to) {
    switch (stream) {
      case 0 -> to.enriched(codec.decode(ENRICHED_ORDERS.payload(), json), AnswerSink.AS_PUT);
      case 1 -> to.enriched(codec.decode(ENRICHED_PAYMENTS.payload(), json), AnswerSink.AS_PUT);
      default -> to.decided(codec.decode(LIMIT_DECISIONS.payload(), json));
    }
  }

  @Override
  public void close() {
    keep(List.of());
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
