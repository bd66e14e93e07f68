package dev.impulse.engine;

import java.time.Instant;

/**
 * The one time of a log: the clock's for what is put, the events' own for history that is imported.
 * It never runs backwards. What follows from an event has the log time of that event.
 */
final class LogTime {

  private long micros;

  LogTime(long micros) {
    this.micros = micros;
  }

  /** In microseconds since 1970. */
  long micros() {
    return micros;
  }

  Instant instant() {
    return Micros.instant(micros);
  }

  /** Moves on to a time; where it is later already, it stays. */
  void advanceTo(long laterMicros) {
    micros = Math.max(micros, laterMicros);
  }

  /** The first log time that is after an instant: what is due then is folded at it. */
  static long after(Instant due) {
    return Micros.of(due) + 1;
  }
}
