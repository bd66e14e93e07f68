package dev.impulse.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One function's cells on disk. A commit appends what has changed, one row a batch; now and then
 * the changed keys are written to the table of states, a slice at a time, and old changes go.
 */
final class States {

  private final Store store;
  private final String function;
  private final Bytes buffer = new Bytes();

  States(Store store, String function) {
    this.store = store;
    this.function = function;
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

  /** The keys that have changed since they were last saved, each with its changes in one. */
  Map<String, Kept> changed() {
    Map<String, Kept> changed = new HashMap<>();
    store.each(
        "SELECT cells FROM changes WHERE function = ? ORDER BY seq",
        row -> {
          ByteBuffer cells = ByteBuffer.wrap(row.getBytes(1));
          while (cells.hasRemaining()) {
            Kept change = Kept.readFrom(cells);
            changed.merge(change.key(), change, Kept::changedBy);
          }
        },
        function);
    return changed;
  }

  /** Every key of the table of states that is due at some time. */
  void due(BiConsumer<String, Instant> each) {
    store.each(
        "SELECT key, due FROM states WHERE function = ? AND due IS NOT NULL",
        row -> each.accept(row.getString(1), Micros.instant(row.getLong(2))),
        function);
  }

  /** Appends a batch of changes, and says which number it has. */
  long append(byte[] cells) {
    store.update("INSERT INTO changes (function, cells) VALUES (?, ?)", function, cells);
    return lastChange();
  }

  /** The number of the last batch of changes of any function; 0 if there is none. */
  long lastChange() {
    return store.number("SELECT max(seq) FROM changes");
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

  /** Forgets changes up to a number: their keys have been saved since. */
  void forgetChanges(long upTo) {
    store.update("DELETE FROM changes WHERE function = ? AND seq <= ?", function, upTo);
  }
}
