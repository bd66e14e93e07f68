package dev.impulse.engine;

import java.time.Instant;

/** Times as the log keeps them: microseconds since 1970. */
final class Micros {

  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  /**
   * @throws ArithmeticException if the time is further than 292,000 years away
   */
  static long of(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), PER_SECOND), time.getNano() / 1_000);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }
}
