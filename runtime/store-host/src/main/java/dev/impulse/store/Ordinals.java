package dev.impulse.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers the effects that a key has on itself in other functions, a count each stream: a consumer
 * with the same key need keep no more than the highest it has seen, whatever its age.
 */
final class Ordinals {

  /** The extension of an event that carries its number. */
  static final String EXTENSION = "ordinal";

  private final Map<String, Long> highest;

  Ordinals(Map<String, Long> highest) {
    this.highest = new TreeMap<>(highest);
  }

  boolean isPast(String line, long ordinal) {
    return ordinal <= last(line);
  }

  void saw(String line, long ordinal) {
    highest.merge(line, ordinal, Math::max);
  }

  /** The highest that was seen or given; 0 if there was none. */
  long last(String line) {
    return highest.getOrDefault(line, 0L);
  }

  Map<String, Long> all() {
    return new TreeMap<>(highest);
  }
}
