package dev.impulse.functions.sales;

import dev.impulse.Meaning;
import dev.impulse.Waiting;
import java.time.Duration;

/** How long orders and payments wait for their customer; those that wait are kept whole. */
record Patience(
    @Meaning("how many orders and payments wait for a customer, at least 1; a thousand are 300 KB")
        int most,
    @Meaning("how long they wait for their customer, by their own times, more than 0")
        Duration time) {

  /** A month is enough for master data to be late, and a thousand for any customer meanwhile. */
  static final Patience DEFAULTS = new Patience(1_000, Duration.ofDays(30));

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
