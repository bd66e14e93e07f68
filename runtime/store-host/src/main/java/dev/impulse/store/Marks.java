package dev.impulse.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Of each source, how far a key has come: what stands at its mark or before it was seen. */
final class Marks {

  /**
   * The furthest position that was seen.
   *
   * @param second when its record arrived, in seconds since 1970
   */
  record Mark(Position position, long second) {}

  private final Map<String, Mark> marks;

  Marks(Map<String, Mark> marks) {
    this.marks = new TreeMap<>(marks);
  }

  boolean isPast(Position position) {
    Mark mark = marks.get(position.source());
    return mark != null && !position.isAfter(mark.position);
  }

  /** Notes that a record was seen; a mark never goes back. */
  void saw(Position position, Instant arrived) {
    if (!isPast(position)) {
      marks.put(position.source(), new Mark(position, arrived.getEpochSecond()));
    }
  }

  /** All but those whose source can no longer deliver anything that old. */
  Map<String, Mark> kept(Duration retention) {
    long newest = 0;
    for (Mark mark : marks.values()) {
      newest = Math.max(newest, mark.second);
    }
    long oldest = newest - retention.toSeconds();
    Map<String, Mark> kept = new TreeMap<>(marks);
    kept.values().removeIf(mark -> mark.second < oldest);
    return kept;
  }
}
