package dev.impulse.engine.internal.log;

import dev.impulse.engine.internal.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Events of the log by their place. The rows that were written or read last are kept. */
public final class WrittenEvents {

  private static final int ROWS = 16;

  /**
   * A row of which events are read one by one.
   *
   * @param before the place of the last event before the row
   * @param offsets where in the row each event begins, in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // kept here, and never changed
  private record KeptRow(long before, int[] offsets, RowReader row) {

    boolean has(long position) {
      return before < position && position <= before + offsets.length;
    }

    LogEvent at(long position) {
      return row.at(offsets[(int) (position - before - 1)]).placed(position);
    }
  }

  private final Store store;
  private final Texts texts = new Texts();
  private final Deque<KeptRow> rows = new ArrayDeque<>();

  public WrittenEvents(Store store) {
    this.store = store;
  }

  /**
   * Keeps a row that was written.
   *
   * @param last the place of its last event
   */
  void keep(long last, Row row) {
    RowReader reader = RowReader.all(row.kinds(), row.events(), row.logged(), texts);
    keep(new KeptRow(last - row.count(), row.offsets(), reader));
  }

  private void keep(KeptRow row) {
    if (rows.size() == ROWS) {
      rows.removeLast();
    }
    rows.addFirst(row);
  }

  public LogEvent at(long position) {
    for (KeptRow row : rows) {
      if (row.has(position)) {
        return row.at(position);
      }
    }
    store.each(
        """
        SELECT position - count, count, kinds, events, logged FROM log WHERE position >= ?
        ORDER BY position LIMIT 1
        """,
        row -> keep(read(row)),
        position);
    return rows.getFirst().at(position);
  }

  private KeptRow read(ResultSet row) throws SQLException {
    RowReader reader = RowReader.all(row.getString(3), row.getBytes(4), row.getLong(5), texts);
    return new KeptRow(row.getLong(1), reader.offsets(row.getInt(2)), reader);
  }

  /** Tells of the events after a place, in order. */
  public void forEachAfter(long position, Consumer<LogEvent> each) {
    List<Long> later = new ArrayList<>();
    store.each(
        "SELECT position FROM log WHERE position > ? ORDER BY position",
        row -> later.add(row.getLong(1)),
        position);
    for (long last : later) {
      store.each(
          "SELECT position - count, count, kinds, events, logged FROM log WHERE position = ?",
          row -> tell(read(row), position, each),
          last);
    }
  }

  private static void tell(KeptRow row, long after, Consumer<LogEvent> each) {
    for (long position = Math.max(after, row.before) + 1; row.has(position); position++) {
      each.accept(row.at(position));
    }
  }
}
