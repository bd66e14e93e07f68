package dev.impulse.engine;

import java.util.concurrent.CompletableFuture;

/** What somebody outside asks the loop to do. All of it happens in the loop's thread. */
abstract class Task {

  /** Completed after the commit that finishes this task. */
  final CompletableFuture<Void> done = new CompletableFuture<>();

  /** How many events it brings. */
  int events() {
    return 0;
  }

  /**
   * Begins, within a turn.
   *
   * @throws EngineException if it cannot be done; that goes to who asked, and the loop goes on
   */
  abstract void run(Loop loop);

  /** Whether it is finished, asked after each commit since it began. */
  boolean isFinished(Loop loop) {
    return true;
  }
}
