package dev.impulse.spi;

import dev.impulse.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What holds for the envelope of every event, put or emitted. */
public final class EventLimits {

  /** The first and last that RFC 3339 can write. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final char DELETE = 0x7F;
  private static final int NONCHARACTERS = 0xFFFE;

  private EventLimits() {}

  /** What is wrong with an event, beginning with the attribute; empty if nothing is. */
  public static Optional<String> fault(Event<?> event) {
    if (!isText(event.id())) {
      return Optional.of("id " + fault(event.id()));
    }
    if (!isText(event.key())) {
      return Optional.of("key " + fault(event.key()));
    }
    if (event.time().isBefore(FIRST) || event.time().isAfter(LAST)) {
      return Optional.of("time must be from %s to %s, was %s".formatted(FIRST, LAST, event.time()));
    }
    return Optional.empty();
  }

  /** The time itself, or the first or last that an event may have. */
  public static Instant nearest(Instant time) {
    return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
  }

  /** Whether a text is one that CloudEvents has room for: not blank, no control characters. */
  private static boolean isText(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next > ' ' && next < DELETE) {
        plain++;
      } else if (next != ' ') {
        return !text.isBlank() && fault(text.codePoints()).isEmpty();
      }
    }
    return plain > 0;
  }

  private static String fault(String text) {
    OptionalInt odd = fault(text.codePoints());
    return odd.isEmpty()
        ? "must not be empty"
        : "must be text, holds the character U+%04X".formatted(odd.getAsInt());
  }

  /** The first that is no character of a text: a control character, or half a surrogate pair. */
  private static OptionalInt fault(IntStream points) {
    return points
        .filter(point ->
            Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || (point & NONCHARACTERS) == NONCHARACTERS)
        .findFirst();
  }
}
