package dev.impulse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Events of the log by their place. The rows that were read last are kept. */
final class WrittenEvents {

  private static final int ROWS = 16;

  private final Store store;
  private final Texts texts = new Texts();
  private final Map<Long, List<LogEvent>> rows =
      new LinkedHashMap<>(ROWS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<LogEvent>> eldest) {
          return size() > ROWS;
        }
      };

  WrittenEvents(Store store) {
    this.store = store;
  }

  LogEvent at(long position) {
    long last = store.number("SELECT min(position) FROM log WHERE position >= ?", position);
    List<LogEvent> row = rows.computeIfAbsent(last, this::read);
    return row.get((int) (position - (last - row.size() + 1)));
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
