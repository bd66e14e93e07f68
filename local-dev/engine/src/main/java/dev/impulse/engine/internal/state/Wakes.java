package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Micros;
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
public final class Wakes {

  /** Later than any time. */
  public static final long NEVER = Long.MAX_VALUE;

  /** A key is due at a time, in microseconds since 1970. */
  public record Due(long micros, String key) {}

  private final Map<String, Due> ofKey = new HashMap<>();
  private final TreeSet<Due> nextFirst =
      new TreeSet<>(Comparator.comparingLong(Due::micros).thenComparing(Due::key));

  /** From now on the key is due at this time, or never. */
  public void set(String key, Optional<Instant> at) {
    Due before = ofKey.remove(key);
    if (before != null) {
      nextFirst.remove(before);
    }
    at.ifPresent(time -> add(new Due(Micros.of(time), key)));
  }

  private void add(Due due) {
    ofKey.put(due.key, due);
    nextFirst.add(due);
  }

  /** Whether a key is due before a time. */
  public boolean isDueBefore(String key, long micros) {
    Due due = ofKey.get(key);
    return due != null && due.micros < micros;
  }

  /** The next that is due; null if none ever is. */
  public @Nullable Due next() {
    return nextFirst.isEmpty() ? null : nextFirst.first();
  }
}
