package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeptKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One function's cells in the table of states. A commit appends to {@link Changes}; now and then
 * the changed keys are written here, a slice at a time.
 */
public final class States {

  private final Store store;
  private final String function;

  public States(Store store, String function) {
    this.store = store;
    this.function = function;
  }

  /** Whether the table of states has no key of this function. */
  boolean isEmpty() {
    return store.number("SELECT EXISTS (SELECT 1 FROM states WHERE function = ?)", function) == 0;
  }

  /** A key as the table of states has it; null if it is not there. */
  @Nullable KeptKey find(String key) {
    List<KeptKey> found = new ArrayList<>(1);
    store.each(
        "SELECT key, version, state, stopped, wakes, set_aside, hops FROM states"
            + " WHERE function = ? AND key = ?",
        row -> found.add(kept(row)),
        function,
        key);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Each key of the table of states, in their order. */
  void saved(Consumer<KeptKey> each) {
    store.each(
        "SELECT key, version, state, stopped, wakes, set_aside, hops FROM states"
            + " WHERE function = ? ORDER BY key",
        row -> each.accept(kept(row)),
        function);
  }

  /** Each key of the table of states, with when it is due. */
  public void savedWithDue(BiConsumer<KeptKey, Optional<Instant>> each) {
    store.each(
        "SELECT key, version, state, stopped, wakes, set_aside, hops, due FROM states"
            + " WHERE function = ?",
        row -> each.accept(kept(row), due(row)),
        function);
  }

  private static Optional<Instant> due(ResultSet row) throws SQLException {
    long due = row.getLong(8);
    return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(due));
  }

  private static KeptKey kept(ResultSet row) throws SQLException {
    return new KeptKey(
        row.getString(1),
        row.getInt(2),
        row.getString(3).getBytes(StandardCharsets.UTF_8),
        row.getBoolean(4),
        row.getLong(5),
        Optional.ofNullable(row.getString(6)).map(Instant::parse),
        row.getInt(7));
  }

  /** Every key of the table of states that is due at some time. */
  public void due(BiConsumer<String, Instant> each) {
    store.each(
        "SELECT key, due FROM states WHERE function = ? AND due IS NOT NULL",
        row -> each.accept(row.getString(1), Micros.instant(row.getLong(2))),
        function);
  }

  /** Writes a key to the table of states; one of which nothing is to be kept is taken out. */
  public void save(KeptKey kept, Optional<Instant> due) {
    if (kept.isVoid()) {
      store.update("DELETE FROM states WHERE function = ? AND key = ?", function, kept.key());
      return;
    }
    store.update(
        "INSERT OR REPLACE INTO states VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)",
        function,
        kept.key(),
        kept.version(),
        kept.state(),
        kept.stopped(),
        kept.wakes(),
        kept.setAside().map(Instant::toString).orElse(null),
        kept.hops(),
        due.map(Micros::of).orElse(null));
  }
}
