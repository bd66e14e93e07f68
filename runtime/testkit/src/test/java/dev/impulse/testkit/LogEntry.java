package dev.impulse.testkit;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;

/** What has a place in the log. */
sealed interface LogEntry {

  /** Log time. */
  Instant logged();

  /**
   * An event.
   *
   * @param outside whether it came from outside, so that all before it was handled then
   */
  record Happening(Arrival.Logged<?> event, boolean outside) implements LogEntry {

    @Override
    public Instant logged() {
      return event.arrived();
    }
  }

  /** The place at which a key was woken. */
  record Woken(Instant due, String function, String key, Instant logged)
      implements LogEntry, Comparable<Woken> {

    private static final Comparator<Woken> ORDER =
        comparing(Woken::due).thenComparing(Woken::function).thenComparing(Woken::key);

    @Override
    public int compareTo(Woken other) {
      return ORDER.compare(this, other);
    }
  }
}
