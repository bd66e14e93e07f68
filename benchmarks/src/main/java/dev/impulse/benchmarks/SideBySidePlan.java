package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * How much is run.
 *
 * @param customers how many trade at a time
 * @param warmUp how many events each process has before it is measured
 * @param measured how many events are measured, as fast as they are taken
 * @param pacedSeconds how long events then come at half that rate
 */
@Json
record SideBySidePlan(
    long seed, int rounds, int customers, long warmUp, long measured, int pacedSeconds) {

  private static final int FASTEST_PACE = 120_000;

  /** About a quarter of an hour. */
  static SideBySidePlan full(long seed) {
    return new SideBySidePlan(seed, 5, 10_000, 500_000, 300_000, 10);
  }

  /** Less of everything, for less than five minutes. */
  static SideBySidePlan quick(long seed) {
    return new SideBySidePlan(seed, 3, 10_000, 160_000, 100_000, 2);
  }

  SideBySidePlan withRounds(int other) {
    return new SideBySidePlan(seed, other, customers, warmUp, measured, pacedSeconds);
  }

  SideBySidePlan withEvents(long other) {
    return new SideBySidePlan(seed, rounds, customers, 2 * other, other, pacedSeconds);
  }

  Workload workload() {
    return new Workload(seed, customers);
  }

  /** How many inputs the fastest system can use. */
  long inputs() {
    return warmUp + measured + (long) FASTEST_PACE * pacedSeconds;
  }
}
