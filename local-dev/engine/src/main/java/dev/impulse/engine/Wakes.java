package dev.impulse.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When each key of one function is due, the next one first; in one microsecond by key, so that the
 * order is that of the times that are kept.
 */
final class Wakes {

  /** A key is due at a time. */
  record Due(Instant at, String key) {}

  private final Map<String, Due> ofKey = new HashMap<>();
  private final TreeSet<Due> nextFirst =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::key));

  /** From now on the key is due at this time, or never. */
  void set(String key, Optional<Instant> at) {
    Due before = ofKey.remove(key);
    if (before != null) {
      nextFirst.remove(before);
    }
    at.map(Micros::of).map(time -> new Due(Micros.instant(time), key)).ifPresent(this::add);
  }

  private void add(Due due) {
    ofKey.put(due.key, due);
    nextFirst.add(due);
  }

  /** Whether a key is due before a time. */
  boolean isDueBefore(String key, Instant time) {
    Due due = ofKey.get(key);
    return due != null && due.at.isBefore(time);
  }

  /** The next that is due; null if none ever is. */
  @Nullable Due next() {
    return nextFirst.isEmpty() ? null : nextFirst.first();
  }
}
