package dev.impulse.aws;

import dev.impulse.store.Parallel;
import dev.impulse.store.UnavailableException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does independent things side by side on virtual threads, a bounded number at a time.
 *
 * <p>Nothing is under way any more when {@code map} ends, however it ends. Once a task has thrown
 * no other is begun, and what the first of them threw is thrown; whoever interrupts the caller
 * interrupts the tasks.
 */
public final class VirtualThreads implements Parallel {

  private final int atATime;

  /**
   * Does so many things at a time.
   *
   * @throws IllegalArgumentException if that is less than one
   */
  public VirtualThreads(int atATime) {
    if (atATime < 1) {
      throw new IllegalArgumentException(
          "at least one thing must be done at a time, was %d".formatted(atATime));
    }
    this.atATime = atATime;
  }

  @Override
  public <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> task) {
    if (all.size() == 1) {
      return Parallel.SEQUENTIAL.map(all, task);
    }
    List<FutureTask<R>> tasks =
        all.stream().map(one -> new FutureTask<R>(() -> task.apply(one))).toList();
    Queue<FutureTask<R>> left = new ConcurrentLinkedQueue<>(tasks);
    join(start(left), left);
    return results(tasks);
  }

  private <R> List<Thread> start(Queue<FutureTask<R>> left) {
    return IntStream.range(0, Math.min(atATime, left.size()))
        .mapToObj(_ -> Thread.ofVirtual().start(() -> work(left)))
        .toList();
  }

  private static <R> void work(Queue<FutureTask<R>> left) {
    for (FutureTask<R> task = left.poll(); task != null; task = left.poll()) {
      task.run();
      if (task.state() == Future.State.FAILED) {
        left.clear();
      }
    }
  }

  private static void join(List<Thread> workers, Queue<?> left) {
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      left.clear();
      workers.forEach(Thread::interrupt);
      workers.forEach(VirtualThreads::joinAnyway);
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while it waited for AWS", e);
    }
  }

  private static void joinAnyway(Thread worker) {
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException again) {
        worker.interrupt();
      }
    }
  }

  private static <R> List<R> results(List<FutureTask<R>> tasks) {
    tasks.stream()
        .filter(task -> task.state() == Future.State.FAILED)
        .findFirst()
        .ifPresent(failed -> rethrow(failed.exceptionNow()));
    return tasks.stream().map(Future::resultNow).toList();
  }

  private static void rethrow(Throwable thrown) {
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError("a function throws nothing checked", thrown);
    }
  }
}
