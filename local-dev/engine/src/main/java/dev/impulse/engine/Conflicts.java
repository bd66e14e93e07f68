package dev.impulse.engine;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.Row;
import dev.impulse.engine.internal.log.RowWriter;
import dev.impulse.engine.internal.store.Store;

/** Events that came again under the same identity with another payload: kept, and not handled. */
final class Conflicts {

  private static final int KEPT = 10_000;

  private final Store store;
  private final RowWriter writer = new RowWriter();

  Conflicts(Store store) {
    this.store = store;
  }

  /**
   * @param known the event that the log has
   * @param refused the one that is not taken for it
   */
  void add(LogEvent known, LogEvent refused) {
    Row row = writer.add(refused).take();
    store.update(
        "INSERT INTO conflicts (position, kinds, event, at) VALUES (?, ?, ?, ?)",
        known.position(),
        row.kinds(),
        row.events(),
        refused.loggedMicros());
    store.update("DELETE FROM conflicts WHERE seq <= (SELECT max(seq) FROM conflicts) - ?", KEPT);
  }
}
