package dev.impulse.engine;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What somebody outside asks the loop to do. All of it happens in the loop's thread. */
abstract class Task {

  /** Completed after the commit that finishes this task. */
  final CompletableFuture<Void> done = new CompletableFuture<>();

  private @Nullable EngineException failure;
  private boolean hasStepped;
  private boolean isCommitted;

  /** How many events it brings. */
  int events() {
    return 0;
  }

  /** Whether it looks only, so that it need not wait until all that follows has been handled. */
  boolean looksOnly() {
    return false;
  }

  /** The log time of its next step, in microseconds since 1970. */
  long time(Loop loop) {
    return loop.now();
  }

  /**
   * Takes its next step, within a turn: all that follows from it is handled before the one after.
   *
   * @return whether that was the last
   * @throws EngineException if it cannot be done; that goes to who asked, and the loop goes on
   */
  abstract boolean step(Loop loop);

  /** Takes its next step, and remembers whether that was the last; one that fails is. */
  final boolean next(Loop loop) {
    try {
      hasStepped = step(loop);
    } catch (EngineException e) {
      failure = e;
      hasStepped = true;
    }
    return hasStepped;
  }

  /** Why it could not be done; null if it could. */
  final @Nullable EngineException failure() {
    return failure;
  }

  /** Whether it has taken all its steps. */
  final boolean hasStepped() {
    return hasStepped;
  }

  /** The steps so far are committed. */
  final void commit() {
    isCommitted = hasStepped;
    committed();
  }

  void committed() {}

  /** The steps since the last commit are undone. */
  final void rollBack() {
    hasStepped = isCommitted;
    failure = isCommitted ? failure : null;
    rolledBack();
  }

  void rolledBack() {}

  /** Whether it is finished, asked after each commit since its last step. */
  boolean isFinished(Loop loop) {
    return true;
  }
}
