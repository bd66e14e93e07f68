package dev.impulse.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How far a function has come, and what became of the events it was given. */
final class Progress {

  private final Store store;
  private final String function;
  private boolean changed;

  long position;
  long timeMillis;
  long handled;
  long duplicates;
  long emitted;
  long sent;
  long parked;

  Progress(Store store, String function) {
    this.store = store;
    this.function = function;
    store.each(
        """
        SELECT position, time, handled, duplicates, emitted, sent, parked FROM functions
        WHERE name = ?
        """,
        this::read,
        function);
  }

  private void read(ResultSet row) throws SQLException {
    position = row.getLong(1);
    timeMillis = row.getLong(2);
    handled = row.getLong(3);
    duplicates = row.getLong(4);
    emitted = row.getLong(5);
    sent = row.getLong(6);
    parked = row.getLong(7);
  }

  /** Every wake due before this time has been folded. */
  Instant time() {
    return Instant.ofEpochMilli(timeMillis);
  }

  void movedTo(long newPosition, Instant appended) {
    position = newPosition;
    timeMillis = Math.max(timeMillis, appended.toEpochMilli());
    changed = true;
  }

  void tickedTo(Instant time) {
    timeMillis = Math.max(timeMillis, time.toEpochMilli());
    changed = true;
  }

  void write() {
    if (!changed) {
      return;
    }
    store.update(
        "INSERT OR REPLACE INTO functions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        function,
        position,
        timeMillis,
        handled,
        duplicates,
        emitted,
        sent,
        parked);
    changed = false;
  }
}
