package dev.impulse.engine;

/**
 * The log: every event there is, in one total order. An appended event has its place at once; it is
 * written with others as one row, at the latest just before a commit.
 */
final class EventLog {

  /** Rows of about a thousand events: large enough to cost little, small enough to read at once. */
  private static final int ROW_BYTES = 256 << 10;

  private final Store store;
  private final RowWriter writer = new RowWriter();
  private long head;
  private long appendedMillis;
  private int uncommitted;

  EventLog(Store store) {
    this.store = store;
    this.head = store.number("SELECT max(position) FROM log");
    this.appendedMillis = store.number("SELECT appended FROM log WHERE position = ?", head);
  }

  /** When the last event was appended, in milliseconds since 1970; 0 if there is none. */
  long appendedMillis() {
    return appendedMillis;
  }

  /** How many events were appended since the last commit. */
  int uncommitted() {
    return uncommitted;
  }

  /** Gives an event its place. Time never runs backwards in a log. */
  void append(LogEvent event, long nowMillis) {
    if (writer.length() >= ROW_BYTES || nowMillis > appendedMillis) {
      writeRow();
      appendedMillis = Math.max(appendedMillis, nowMillis);
    }
    writer.add(event.at(++head, appendedMillis));
    uncommitted++;
  }

  /** Writes what was appended, just before a commit. */
  void write() {
    writeRow();
    uncommitted = 0;
  }

  private void writeRow() {
    if (writer.count() == 0) {
      return;
    }
    Row row = writer.take();
    store.update(
        "INSERT INTO log (position, count, appended, kinds, events) VALUES (?, ?, ?, ?, ?)",
        head,
        row.count(),
        appendedMillis,
        row.kinds(),
        row.events());
    row.streams().forEach(this::writeStream);
  }

  private void writeStream(String stream, int events) {
    store.update("INSERT INTO log_streams (stream, position) VALUES (?, ?)", stream, head);
    store.update(
        """
        INSERT INTO streams (name, events, appended) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET events = events + excluded.events,
          appended = excluded.appended
        """,
        stream,
        events,
        appendedMillis);
  }
}
