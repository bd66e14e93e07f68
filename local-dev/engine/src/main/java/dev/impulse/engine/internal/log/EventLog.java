package dev.impulse.engine.internal.log;

import dev.impulse.engine.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The log: every event there is, in one total order. An appended event has its place at once; it is
 * written with others as one row, at the latest just before a commit.
 */
public final class EventLog {

  /** Rows of about a thousand events: large enough to cost little, small enough to read at once. */
  private static final int ROW_BYTES = 256 << 10;

  private final Store store;
  private final RowWriter writer = new RowWriter();
  private final List<LogEvent> unwritten = new ArrayList<>();
  private final WrittenEvents written;
  private long head;

  public EventLog(Store store) {
    this.store = store;
    this.written = new WrittenEvents(store);
    this.head = store.number("SELECT max(position) FROM log");
  }

  /** The place of the last event; 0 if there is none. */
  public long head() {
    return head;
  }

  /** Gives an event its place. */
  public void append(LogEvent event, long loggedMicros) {
    if (writer.length() >= ROW_BYTES) {
      writeRow();
    }
    unwritten.add(event.placed(++head).logged(loggedMicros));
    writer.add(event);
  }

  /** The event that has a place. */
  public LogEvent event(long position) {
    long firstUnwritten = head - unwritten.size() + 1;
    return position >= firstUnwritten
        ? unwritten.get((int) (position - firstUnwritten))
        : written.at(position);
  }

  /** Tells of the events after a place, in order, when nothing was appended yet. */
  public void forEachAfter(long position, Consumer<LogEvent> each) {
    written.forEachAfter(position, each);
  }

  /** Writes what was appended, just before a commit. */
  public void write() {
    writeRow();
  }

  private void writeRow() {
    if (writer.count() == 0) {
      return;
    }
    Row row = writer.take();
    unwritten.clear();
    written.keep(head, row);
    store.update(
        "INSERT INTO log (position, count, logged, kinds, events) VALUES (?, ?, ?, ?, ?)",
        head,
        row.count(),
        row.logged(),
        row.kinds(),
        row.events());
    row.streams().forEach(this::writeStream);
  }

  private void writeStream(String stream, Row.Stream written) {
    store.update("INSERT INTO log_streams (stream, position) VALUES (?, ?)", stream, head);
    store.update(
        """
        INSERT INTO streams (name, events, logged) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET events = events + excluded.events,
          logged = excluded.logged
        """,
        stream,
        written.events(),
        written.logged());
  }
}
