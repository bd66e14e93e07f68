package dev.impulse.testkit;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When each key of a function is due. */
final class DueKeys {

  /** A key that is due. */
  record Due(Instant at, String key) {}

  private static final Comparator<Due> ORDER = comparing(Due::at).thenComparing(Due::key);

  private final Map<String, Due> byKey = new HashMap<>();
  private final TreeSet<Due> inOrder = new TreeSet<>(ORDER);

  /** From now on this key is due at this time, or never. */
  void set(String key, Optional<Instant> at) {
    Due before = byKey.remove(key);
    if (before != null) {
      inOrder.remove(before);
    }
    if (at.isPresent()) {
      Due due = new Due(at.get(), key);
      byKey.put(key, due);
      inOrder.add(due);
    }
  }

  /** The first, in order of time and key; null if no key is due. */
  @Nullable Due first() {
    return inOrder.isEmpty() ? null : inOrder.first();
  }
}
