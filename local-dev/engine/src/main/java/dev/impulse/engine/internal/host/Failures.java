package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.Row;
import dev.impulse.engine.internal.log.RowReader;
import dev.impulse.engine.internal.log.RowWriter;
import dev.impulse.engine.internal.log.Texts;
import dev.impulse.engine.internal.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events whose decision failed, whole and with their cause, and behind each those that wait for
 * its key to go on.
 */
public final class Failures {

  /** One event in line. */
  public record InLine(long seq, String key, LogEvent event, @Nullable String cause) {}

  private final Store store;
  private final RowWriter writer = new RowWriter();
  private final Texts texts = new Texts();

  public Failures(Store store) {
    this.store = store;
  }

  /**
   * Puts an event at the end of its key's line.
   *
   * @param cause why it is parked; null if it waits
   */
  public void add(String function, LogEvent event, @Nullable String cause) {
    Row row = writer.add(event).take();
    store.update(
        """
        INSERT INTO failures (function, key, stream, kinds, event, cause, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        function,
        event.key,
        event.stream(),
        row.kinds(),
        row.events(),
        cause,
        event.loggedMicros());
  }

  /** A key's line, the parked event first. */
  public List<InLine> line(String function, String key) {
    List<InLine> line = new ArrayList<>();
    store.each(
        "SELECT seq, key, kinds, event, at, cause FROM failures"
            + " WHERE function = ? AND key = ? ORDER BY seq",
        row -> line.add(inLine(row)),
        function,
        key);
    return line;
  }

  /** Each event of a function that is in line, in the order in which it came there. */
  public void each(String function, Consumer<InLine> each) {
    store.each(
        "SELECT seq, key, kinds, event, at, cause FROM failures WHERE function = ? ORDER BY seq",
        row -> each.accept(inLine(row)),
        function);
  }

  private InLine inLine(ResultSet row) throws SQLException {
    LogEvent event = RowReader.only(row.getString(3), row.getBytes(4), row.getLong(5), texts);
    return new InLine(row.getLong(1), row.getString(2), event, row.getString(6));
  }

  /** Lines these up again, behind what was parked since. */
  public void toTheEnd(String function, List<InLine> line) {
    for (InLine one : line) {
      remove(one);
      add(function, one.event, null);
    }
  }

  /** It has been folded after all, or given up. */
  void remove(InLine done) {
    store.update("DELETE FROM failures WHERE seq = ?", done.seq);
  }

  /** It was tried again and has failed again. */
  void failedAgain(InLine again, String cause) {
    store.update("UPDATE failures SET cause = ? WHERE seq = ?", cause, again.seq);
  }
}
