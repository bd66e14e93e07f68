package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * How many pulses there were.
 *
 * @param sum of their numbers
 */
@Json
record Tally(long count, long sum) {

  static final Tally NONE = new Tally(0, 0);

  Tally and(Tally other) {
    return new Tally(count + other.count, sum + other.sum);
  }

  Tally and(Pulse pulse) {
    return new Tally(count + 1, sum + pulse.number());
  }
}
