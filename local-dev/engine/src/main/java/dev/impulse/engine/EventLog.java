package dev.impulse.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The log: every event there is, in one total order. Appended events have their place at once and
 * are written as few rows, just before a commit.
 */
final class EventLog {

  /** What the log says of a stream. */
  private static final class Count {
    long events;
  }

  private final Store store;
  private final RowWriter writer = new RowWriter();
  private final List<LogEvent> unwritten = new ArrayList<>();
  private long head;
  private long appendedMillis;

  EventLog(Store store) {
    this.store = store;
    this.head = store.number("SELECT max(position) FROM log");
    this.appendedMillis = store.number("SELECT appended FROM log WHERE position = ?", head);
  }

  /** The place of the last event, 0 if there is none. */
  long head() {
    return head;
  }

  /** When the last event was appended, in milliseconds since 1970; 0 if there is none. */
  long appendedMillis() {
    return appendedMillis;
  }

  /** How many events wait to be written. */
  int unwritten() {
    return unwritten.size();
  }

  /** Gives an event its place. Time never runs backwards in a log. */
  void append(LogEvent event, long nowMillis) {
    appendedMillis = Math.max(appendedMillis, nowMillis);
    unwritten.add(event.at(++head, appendedMillis));
  }

  /** Writes what was appended as one row. */
  void write() {
    if (unwritten.isEmpty()) {
      return;
    }
    store.update(
        "INSERT INTO log (position, count, appended, events) VALUES (?, ?, ?, ?)",
        head,
        unwritten.size(),
        appendedMillis,
        writer.write(unwritten));
    counted().forEach(this::writeStream);
    unwritten.clear();
  }

  private Map<String, Count> counted() {
    Map<String, Count> counts = new HashMap<>();
    for (LogEvent event : unwritten) {
      counts.computeIfAbsent(event.stream, stream -> new Count()).events++;
    }
    return counts;
  }

  private void writeStream(String stream, Count count) {
    store.update("INSERT INTO log_streams (stream, position) VALUES (?, ?)", stream, head);
    store.update(
        """
        INSERT INTO streams (name, events, appended) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET events = events + excluded.events,
          appended = excluded.appended
        """,
        stream,
        count.events,
        appendedMillis);
  }
}
