package dev.impulse.functions.banking;

import dev.impulse.Waiting;
import java.time.Duration;

/**
 * How long postings wait for their account.
 *
 * @param most how many, at least 1; 1,500 are some 250 KB of state
 * @param time how long, more than 0
 */
record Patience(int most, Duration time) {

  static final Patience DEFAULTS = new Patience(1_500, Duration.ofDays(3_650));

  Patience {
    limit(most, time);
  }

  Waiting.Limit limit() {
    return limit(most, time);
  }

  private static Waiting.Limit limit(int most, Duration time) {
    return new Waiting.Limit(most, time);
  }
}
