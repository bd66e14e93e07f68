package dev.impulse.engine.internal.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of events that come, each made once, unless they are very many. Thread-safe. */
public final class Kinds {

  private static final int MOST = 1_000;

  private final Map<Kind, Kind> known = new ConcurrentHashMap<>();

  /** The last of each type: mostly there is no other. */
  private final Map<String, Kind> lastOfType = new ConcurrentHashMap<>();

  public Kind of(String stream, String source, String type) {
    Kind last = lastOfType.get(type);
    return last != null && last.is(stream, source, type) ? last : find(stream, source, type);
  }

  private Kind find(String stream, String source, String type) {
    Kind kind = new Kind(stream, source, type);
    Kind before = known.get(kind);
    if (before == null && known.size() >= MOST) {
      return kind;
    }
    Kind one = before == null ? known.computeIfAbsent(kind, same -> same) : before;
    lastOfType.put(type, one);
    return one;
  }
}
