package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How far a function has come, and what became of the events it was given. */
public final class Progress {

  private final Store store;
  private final String function;
  private boolean changed;

  /** See {@link FunctionShape}; empty if it has not run yet. */
  public String shape = "";

  public long position;
  public long timeMicros;
  public long handled;
  public long emitted;
  public long sent;
  public long parked;

  public Progress(Store store, String function) {
    this.store = store;
    this.function = function;
    store.each(
        """
        SELECT position, time, handled, emitted, sent, parked, shape FROM functions
        WHERE name = ?
        """,
        this::read,
        function);
  }

  private void read(ResultSet row) throws SQLException {
    position = row.getLong(1);
    timeMicros = row.getLong(2);
    handled = row.getLong(3);
    emitted = row.getLong(4);
    sent = row.getLong(5);
    parked = row.getLong(6);
    shape = row.getString(7);
  }

  /** Every wake due before this time has been folded. */
  public Instant time() {
    return Micros.instant(timeMicros);
  }

  void movedTo(long newPosition) {
    position = newPosition;
    changed = true;
  }

  public void wokenTo(long micros) {
    timeMicros = Math.max(timeMicros, micros);
    changed = true;
  }

  public void write() {
    if (!changed) {
      return;
    }
    store.update(
        "INSERT OR REPLACE INTO functions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        function,
        position,
        timeMicros,
        handled,
        emitted,
        sent,
        parked,
        shape);
    changed = false;
  }
}
