package dev.impulse.engine;

/** From here on the log's time is the clock's: what has fallen due since the history is folded. */
final class EndOfHistory extends Task {

  @Override
  long time(Loop loop) {
    return loop.clockMicros();
  }

  @Override
  boolean step(Loop loop) {
    loop.setHistory(false);
    return true;
  }
}
