package dev.impulse.engine;

import dev.impulse.engine.internal.store.Store;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves what is committed from the write-ahead log to its place in the database, beside the writer,
 * who would stand still meanwhile. Under a load that never pauses the log does not come to its end
 * that way: once it is long, and what is left is little, the writer itself moves the rest, so that
 * the log can begin anew.
 */
final class Checkpoints implements AutoCloseable {

  private static final long EVERY_BYTES = 4 << 20;
  private static final long LONG_BYTES = 24 << 20;

  /**
   * What came meanwhile is moved too, and what came meanwhile again: it becomes so little that once
   * it is all, and the database is synced here.
   */
  private static final int AGAIN = 4;

  private final Store store;
  private final ReentrantLock moving = new ReentrantLock();
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
    if (logBytes > LONG_BYTES) {
      finish();
    } else if (bytes >= EVERY_BYTES) {
      bytes = 0;
      due.release();
    }
  }

  /** Moves the rest, unless that is more than a little: while the other thread is at it. */
  private void finish() {
    if (moving.tryLock()) {
      try {
        logBytes = store.checkpoint().leftBytes();
      } finally {
        moving.unlock();
      }
    }
  }

  private void run() {
    due.acquireUninterruptibly();
    while (!closed) {
      moving.lock();
      try {
        move();
      } finally {
        moving.unlock();
      }
      due.acquireUninterruptibly();
    }
  }

  private void move() {
    due.drainPermits();
    long moved = store.checkpoint().logBytes();
    for (int i = 0; i < AGAIN && moved > LONG_BYTES; i++) {
      moved = store.checkpoint().logBytes();
    }
    logBytes = moved;
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
