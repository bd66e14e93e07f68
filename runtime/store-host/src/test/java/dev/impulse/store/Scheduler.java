package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, each until it pauses, in an order that the seed alone decides. So what
 * happens side by side happens the same way again.
 */
final class Scheduler {

  /** Something that runs beside others. */
  final class Task {
    private final Runnable body;
    private final Semaphore turn = new Semaphore(0);
    private BooleanSupplier ready = () -> true;
    private boolean ended;
    private boolean doomed;

    private Task(Runnable body) {
      this.body = body;
    }

    boolean hasEnded() {
      return ended;
    }

    /** Ends it where it pauses next. */
    void kill() {
      doomed = true;
    }

    private void run() {
      turn.acquireUninterruptibly();
      try {
        if (!doomed) {
          body.run();
        }
      } catch (TaskKilledError e) {
        // as it should be
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      ended = true;
      back.release();
    }

    private void go() {
      running = this;
      turn.release();
      back.acquireUninterruptibly();
    }
  }

  private final Random random;
  private final Semaphore back = new Semaphore(0);
  private final List<Task> tasks = new ArrayList<>();
  private @Nullable Task running;
  private @Nullable Throwable failure;

  Scheduler(Random random) {
    this.random = random;
  }

  Task start(Runnable body) {
    Task task = new Task(body);
    tasks.add(task);
    Thread.ofVirtual().start(task::run);
    return task;
  }

  /** Lets others go on; called by tasks alone. */
  void pause() {
    pauseUntil(() -> true);
  }

  /** Lets others go on until something holds, which is asked whenever it is this task's turn. */
  void pauseUntil(BooleanSupplier holds) {
    Task task = Objects.requireNonNull(running);
    task.ready = holds;
    back.release();
    task.turn.acquireUninterruptibly();
    if (task.doomed) {
      throw new TaskKilledError();
    }
  }

  /**
   * Goes on until something holds.
   *
   * @throws IllegalStateException if it does not within so many turns, or a task fails
   */
  void runUntil(BooleanSupplier holds, int turns) {
    for (int turn = 0; !holds.getAsBoolean(); turn++) {
      if (turn == turns) {
        throw new IllegalStateException("no end after " + turns + " turns");
      }
      step();
    }
  }

  private void step() {
    int chosen = random.nextInt(tasks.size());
    Task task = tasks.get(chosen);
    if (!task.ready.getAsBoolean()) {
      return;
    }
    task.go();
    if (task.ended) {
      tasks.set(chosen, tasks.getLast());
      tasks.removeLast();
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** Ends whatever still runs. */
  void close() {
    tasks.forEach(Task::kill);
    for (int i = 0; i < tasks.size(); i++) {
      tasks.get(i).go();
    }
  }
}
