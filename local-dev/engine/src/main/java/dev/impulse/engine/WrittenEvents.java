package dev.impulse.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Events of the log by their place. The rows that were read last are kept. */
final class WrittenEvents {

  private static final int ROWS = 16;

  /**
   * A row of which events are read one by one.
   *
   * @param before the place of the last event before the row
   * @param places where in the row each of its events begins
   */
  @SuppressWarnings("ArrayRecordComponent") // kept here, and never changed
  private record Opened(long before, int[] places, RowReader row) {

    boolean has(long position) {
      return before < position && position <= before + places.length;
    }

    LogEvent at(long position) {
      return row.at(places[(int) (position - before - 1)]).placed(position);
    }
  }

  private final Store store;
  private final Texts texts = new Texts();
  private final Deque<Opened> opened = new ArrayDeque<>();

  WrittenEvents(Store store) {
    this.store = store;
  }

  LogEvent at(long position) {
    for (Opened row : opened) {
      if (row.has(position)) {
        return row.at(position);
      }
    }
    return open(position).at(position);
  }

  private Opened open(long position) {
    if (opened.size() == ROWS) {
      opened.removeLast();
    }
    store.each(
        """
        SELECT position - count, count, kinds, events, logged FROM log WHERE position >= ?
        ORDER BY position LIMIT 1
        """,
        row -> opened.addFirst(opened(row)),
        position);
    return opened.getFirst();
  }

  private Opened opened(ResultSet row) throws SQLException {
    RowReader reader = reader(row);
    return new Opened(row.getLong(1), reader.places(row.getInt(2)), reader);
  }

  private RowReader reader(ResultSet row) throws SQLException {
    return RowReader.all(row.getString(3), row.getBytes(4), row.getLong(5), texts);
  }

  /** Tells of the events after a place, in order. */
  void forEachAfter(long position, Consumer<LogEvent> each) {
    List<Long> later = new ArrayList<>();
    store.each(
        "SELECT position FROM log WHERE position > ? ORDER BY position",
        row -> later.add(row.getLong(1)),
        position);
    for (long last : later) {
      store.each(
          "SELECT position - count, count, kinds, events, logged FROM log WHERE position = ?",
          row -> tell(row.getLong(1), reader(row), position, each),
          last);
    }
  }

  private static void tell(long before, RowReader row, long after, Consumer<LogEvent> each) {
    for (long position = before + 1; row.hasNext(); position++) {
      LogEvent event = Objects.requireNonNull(row.next()).placed(position);
      if (position > after) {
        each.accept(event);
      }
    }
  }
}
