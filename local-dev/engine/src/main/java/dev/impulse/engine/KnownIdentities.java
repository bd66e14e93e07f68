package dev.impulse.engine;

import java.util.List;
import java.util.function.LongConsumer;

/** Placeholder. */
final class KnownIdentities {
  static final List<String> TABLES = List.of();
  private final java.util.HashMap<Long, java.util.List<Long>> known = new java.util.HashMap<>();

  KnownIdentities(Store store) {}

  void find(long fingerprint, LongConsumer positions) {
    known.getOrDefault(fingerprint, List.of()).forEach(positions::accept);
  }

  void add(long fingerprint, long position) {
    known.computeIfAbsent(fingerprint, _ -> new java.util.ArrayList<>()).add(position);
  }

  long coveredTo() {
    return 0;
  }

  void write() {}

  void rolledBack(long head) {
    known.values().forEach(list -> list.removeIf(p -> p > head));
  }
}
