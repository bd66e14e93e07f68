package dev.impulse.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of events that come, each made once, unless they are very many. Thread-safe. */
final class Kinds {

  private static final int MOST = 1_000;

  private final Map<Kind, Kind> known = new ConcurrentHashMap<>();

  Kind of(String stream, String source, String type) {
    Kind kind = new Kind(stream, source, type);
    Kind before = known.get(kind);
    if (before != null) {
      return before;
    }
    if (known.size() < MOST) {
      known.put(kind, kind);
    }
    return kind;
  }
}
