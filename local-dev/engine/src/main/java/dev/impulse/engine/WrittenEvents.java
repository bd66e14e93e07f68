package dev.impulse.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Events of the log by their place. The rows that were read last are kept. */
final class WrittenEvents {

  private static final int ROWS = 16;

  private final Store store;
  private final Texts texts = new Texts();
  private final Deque<List<LogEvent>> rows = new ArrayDeque<>();

  WrittenEvents(Store store) {
    this.store = store;
  }

  LogEvent at(long position) {
    List<LogEvent> row = row(position);
    return row.get((int) (position - row.getFirst().position()));
  }

  private List<LogEvent> row(long position) {
    for (List<LogEvent> row : rows) {
      if (row.getFirst().position() <= position && position <= row.getLast().position()) {
        return row;
      }
    }
    List<LogEvent> row =
        read(store.number("SELECT min(position) FROM log WHERE position >= ?", position));
    if (rows.size() == ROWS) {
      rows.removeLast();
    }
    rows.addFirst(row);
    return row;
  }

  /** Tells of the events after a place, in order. */
  void forEachAfter(long position, Consumer<LogEvent> each) {
    List<Long> later = new ArrayList<>();
    store.each(
        "SELECT position FROM log WHERE position > ? ORDER BY position",
        row -> later.add(row.getLong(1)),
        position);
    for (long last : later) {
      read(last).stream().filter(event -> event.position() > position).forEach(each);
    }
  }

  private List<LogEvent> read(long last) {
    List<LogEvent> events = new ArrayList<>();
    store.each(
        "SELECT kinds, events, logged FROM log WHERE position = ?",
        row -> {
          RowReader reader =
              RowReader.all(row.getString(1), row.getBytes(2), row.getLong(3), texts);
          while (reader.hasNext()) {
            events.add(Objects.requireNonNull(reader.next()));
          }
        },
        last);
    long position = last - events.size();
    for (LogEvent event : events) {
      event.placed(++position);
    }
    return events;
  }
}
