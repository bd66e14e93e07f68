package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * How many pulses there were.
 *
 * @param sum of their numbers
 */
@Json
record PulseCount(long count, long sum) {

  static final PulseCount NONE = new PulseCount(0, 0);

  PulseCount and(PulseCount other) {
    return new PulseCount(count + other.count, sum + other.sum);
  }

  PulseCount and(Pulse pulse) {
    return new PulseCount(count + 1, sum + pulse.number());
  }
}
