package dev.impulse.engine;

import java.nio.ByteBuffer;
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
final class States {

  private final Store store;
  private final String function;
  private final Bytes buffer = new Bytes();

  States(Store store, String function) {
    this.store = store;
    this.function = function;
  }

  /** Whether the table of states has no key of this function. */
  boolean isEmpty() {
    return store.number("SELECT EXISTS (SELECT 1 FROM states WHERE function = ?)", function) == 0;
  }

  /** A key as the table of states has it; null if it is not there. */
  @Nullable Kept find(String key) {
    List<Kept> found = new ArrayList<>(1);
    store.each(
        "SELECT key, state, seen, stopped FROM states WHERE function = ? AND key = ?",
        row -> found.add(kept(row)),
        function,
        key);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Each key of the table of states, in their order. */
  void saved(Consumer<Kept> each) {
    store.each(
        "SELECT key, state, seen, stopped FROM states WHERE function = ? ORDER BY key",
        row -> each.accept(kept(row)),
        function);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    byte[] state = row.getString(2).getBytes(StandardCharsets.UTF_8);
    ByteBuffer seen = ByteBuffer.wrap(row.getBytes(3));
    return new Kept(row.getString(1), state, Kept.readSeen(seen), row.getBoolean(4));
  }

  /** Every key of the table of states that is due at some time. */
  void due(BiConsumer<String, Instant> each) {
    store.each(
        "SELECT key, due FROM states WHERE function = ? AND due IS NOT NULL",
        row -> each.accept(row.getString(1), Micros.instant(row.getLong(2))),
        function);
  }

  /** Writes a key to the table of states. */
  void save(Kept kept, Optional<Instant> due) {
    Kept.writeSeen(kept.seen(), buffer);
    store.update(
        "INSERT OR REPLACE INTO states VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?)",
        function,
        kept.key(),
        kept.state(),
        buffer.take(),
        kept.stopped(),
        due.map(Micros::of).orElse(null));
  }
}
