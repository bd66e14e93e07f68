package dev.impulse.engine;

/** Waits until there is nothing left to do. */
final class Settle extends Task {

  @Override
  void run(Loop loop) {}

  @Override
  boolean isFinished(Loop loop) {
    return !loop.isBusy();
  }
}
