package dev.impulse.engine;

import java.util.concurrent.Semaphore;

/**
 * Moves what is committed from the write-ahead log to its place in the database, beside the writer,
 * who would stand still meanwhile. Only where the write-ahead log has become long does the writer
 * wait once for the rest, so that the log can begin anew.
 */
final class Checkpoints implements AutoCloseable {

  private static final long EVERY_BYTES = 8 << 20;
  private static final long LONG_BYTES = 128 << 20;

  private final Store store;
  private final Semaphore due = new Semaphore(0);
  private final Thread thread;
  private long bytes;
  private volatile boolean closed;
  private volatile long logBytes;

  Checkpoints(Store store) {
    this.store = store;
    this.thread = Thread.ofPlatform().name("impulse-checkpoints").daemon().start(this::run);
  }

  /** Called by the writer after each commit, with roughly how much that was. */
  void committed(long committedBytes) {
    bytes += committedBytes;
    if (bytes < EVERY_BYTES) {
      return;
    }
    bytes = 0;
    if (logBytes > LONG_BYTES) {
      checkpoint();
    } else {
      due.release();
    }
  }

  private void run() {
    due.acquireUninterruptibly();
    while (!closed) {
      checkpoint();
      due.acquireUninterruptibly();
    }
  }

  private synchronized void checkpoint() {
    due.drainPermits();
    logBytes = store.checkpoint();
  }

  @Override
  public void close() {
    closed = true;
    due.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }
}
