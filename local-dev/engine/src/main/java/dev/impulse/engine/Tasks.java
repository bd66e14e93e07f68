package dev.impulse.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the loop is asked to do, in the order of asking. Who brings events faster than the loop
 * takes them waits: what is in memory is what each garbage collection has to copy.
 */
final class Tasks {

  private static final int EVENTS_WAITING = 8 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Condition taken = lock.newCondition();
  private final Queue<Task> waiting = new ArrayDeque<>();
  private int events;
  private @Nullable EngineException closed;

  /**
   * Asks for a task.
   *
   * @throws EngineException if the engine is closed or has failed
   */
  CompletableFuture<Void> submit(Task task) {
    lock.lock();
    try {
      while (closed == null && task.events() > 0 && events > EVENTS_WAITING) {
        taken.awaitUninterruptibly();
      }
      if (closed != null) {
        throw closed;
      }
      waiting.add(task);
      events += task.events();
      added.signal();
      return task.done;
    } finally {
      lock.unlock();
    }
  }

  /**
   * What waits, up to so many events; waits for it no longer than a time, or as long as it takes.
   */
  List<Task> take(int most, Optional<Duration> noLongerThan) {
    lock.lock();
    try {
      long nanos = noLongerThan.map(TimeUnit.NANOSECONDS::convert).orElse(Long.MAX_VALUE);
      while (waiting.isEmpty() && closed == null && nanos > 0) {
        nanos = added.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(new EngineException("the engine was interrupted"));
    } finally {
      lock.unlock();
    }
    return takeNow(most);
  }

  /** What waits, up to so many events. */
  List<Task> takeNow(int most) {
    lock.lock();
    try {
      List<Task> tasks = new ArrayList<>();
      int count = 0;
      while (!waiting.isEmpty() && count < most) {
        Task task = waiting.remove();
        count += task.events();
        tasks.add(task);
      }
      events -= count;
      taken.signalAll();
      return tasks;
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more, for this reason; what waits is still taken. */
  void close(EngineException reason) {
    lock.lock();
    try {
      if (closed == null) {
        closed = reason;
      }
      added.signalAll();
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more, for this reason, and tells all who wait. */
  void fail(EngineException reason) {
    close(reason);
    takeNow(Integer.MAX_VALUE).forEach(task -> task.done.completeExceptionally(reason));
  }

  /** Whether no more comes. */
  boolean isClosing() {
    lock.lock();
    try {
      return closed != null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether no more comes and nothing waits. */
  boolean closed() {
    lock.lock();
    try {
      return closed != null && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
