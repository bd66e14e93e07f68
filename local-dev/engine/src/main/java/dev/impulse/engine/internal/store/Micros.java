package dev.impulse.engine.internal.store;

import java.time.Instant;

/** Times as the log keeps them: microseconds since 1970. */
public final class Micros {

  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  /** The time; where it is further away than a log can say, as far as it can. */
  public static long of(Instant time) {
    if (!holds(time)) {
      return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return time.getEpochSecond() * PER_SECOND + time.getNano() / 1_000;
  }

  /** Whether a log can say this time: 292,000 years before and after 1970. */
  static boolean holds(Instant time) {
    return Math.abs(time.getEpochSecond()) < Long.MAX_VALUE / PER_SECOND;
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }
}
