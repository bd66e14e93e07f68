package dev.impulse.engine;

/** Waits until there is nothing left to do. */
final class Settle extends Task {

  @Override
  boolean step(Loop loop) {
    return true;
  }

  @Override
  boolean isFinished(Loop loop) {
    return !loop.isBusy();
  }
}
