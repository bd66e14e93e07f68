package dev.impulse.spi;

import dev.impulse.Event;
import java.time.Instant;
import java.util.Optional;

/** What holds for the envelope of every event, put or emitted. */
public final class EventLimits {

  /** The first and last that RFC 3339 can write. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private EventLimits() {}

  /** What is wrong with an event, beginning with the attribute; empty if nothing is. */
  public static Optional<String> fault(Event<?> event) {
    if (event.id().isBlank()) {
      return Optional.of("id must not be empty");
    }
    if (event.key().isBlank()) {
      return Optional.of("key must not be empty");
    }
    if (event.time().isBefore(FIRST) || event.time().isAfter(LAST)) {
      return Optional.of("time must be from %s to %s, was %s".formatted(FIRST, LAST, event.time()));
    }
    return Optional.empty();
  }
}
