package dev.impulse.control;

import dev.impulse.engine.Accepted;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of several sources as one: always the earliest of those that they stand at, of equals
 * that of the first source.
 */
final class MergedEvents {

  private final List<EventSource> sources;

  MergedEvents(List<EventSource> sources) {
    this.sources = sources;
  }

  /** Goes to the first event of each source. */
  void begin() throws IOException {
    for (EventSource source : sources) {
      source.advance();
    }
  }

  /** The source that stands at the earliest event; null at the end. */
  @Nullable EventSource earliest() {
    EventSource earliest = null;
    Instant first = Instant.MAX;
    for (EventSource source : sources) {
      Accepted head = source.head();
      if (head != null && (earliest == null || head.time().isBefore(first))) {
        earliest = source;
        first = head.time();
      }
    }
    return earliest;
  }
}
