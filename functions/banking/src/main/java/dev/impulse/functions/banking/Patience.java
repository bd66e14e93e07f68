package dev.impulse.functions.banking;

import dev.impulse.Meaning;
import dev.impulse.Waiting;
import java.time.Duration;

/** How long postings wait for their account; those that wait are kept whole. */
record Patience(
    @Meaning("how many postings wait for one account, at least 1; a thousand are some 150 KB")
        int most,
    @Meaning("how long a posting waits for its account, by the times of postings, more than 0")
        Duration time) {

  static final Patience DEFAULTS = new Patience(1_500, Duration.ofDays(3_650));

  Patience {
    if (most < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "most must be at least 1 and time more than 0, were " + most + " and " + time);
    }
  }

  Waiting.Limit limit() {
    return new Waiting.Limit(most, time);
  }
}
