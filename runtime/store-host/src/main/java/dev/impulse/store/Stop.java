package dev.impulse.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Why a key has stopped, and the line of events behind.
 *
 * @param cause what the decision on the first in line threw
 * @param since when it stopped, to the millisecond
 * @param line the events, the one that failed first
 */
record Stop(String cause, Instant since, Segments line) {

  Stop {
    since = since.truncatedTo(ChronoUnit.MILLIS);
  }

  int length() {
    return line.length();
  }

  Stop with(Segments other) {
    return new Stop(cause, since, other);
  }

  Stop because(String other) {
    return new Stop(other, since, line);
  }
}
