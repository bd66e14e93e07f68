package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.identity.IdentityRun.State;
import dev.impulse.engine.internal.store.Longs;
import dev.impulse.engine.internal.store.Store;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identities on disk: runs, and which there are. */
final class IdentityRuns {

  /** Is told of the entries of a bucket. */
  @FunctionalInterface
  interface Buckets {
    void read(IdentityRun run, int bucket, LongBuffer entries);
  }

  private static final int DELETED_AT_ONCE = 16;

  private static final Comparator<IdentityRun> BY_POSITION =
      Comparator.comparingLong(run -> run.first);

  private final Store store;
  private final List<IdentityRun> runs = new ArrayList<>();
  private long newest;

  IdentityRuns(Store store) {
    this.store = store;
    read();
  }

  /** Reads which there are: after a rollback others than before. */
  void read() {
    runs.clear();
    store.each("SELECT run, level, first, last, state FROM identity_runs", this::read);
    runs.sort(BY_POSITION);
    in(State.BEGUN).forEach(run -> run.done = done(run));
    newest = runs.stream().mapToLong(run -> run.number).max().orElse(0);
  }

  private void read(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString(5));
    runs.add(
        new IdentityRun(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), state, 0));
  }

  private int done(IdentityRun run) {
    long last =
        store.number(
            "SELECT max(place) FROM identities WHERE place BETWEEN ? AND ?",
            run.place(0),
            run.place(run.buckets() - 1));
    return last == 0 ? 0 : IdentityRun.bucket(last) + 1;
  }

  @Nullable IdentityRun of(long number) {
    return runs.stream().filter(run -> run.number == number).findFirst().orElse(null);
  }

  /** Those in a state, in the order of the log. */
  Stream<IdentityRun> in(State state) {
    return runs.stream().filter(run -> run.is(state));
  }

  Optional<IdentityRun> begunAt(int level) {
    return in(State.BEGUN).filter(run -> run.level == level).findFirst();
  }

  /** Every event up to here is in a run. */
  long coveredTo() {
    return in(State.LIVE).mapToLong(run -> run.last).max().orElse(0);
  }

  IdentityRun begin(int level, long first, long last) {
    IdentityRun run = new IdentityRun(++newest, level, first, last, State.BEGUN, 0);
    store.update(
        "INSERT INTO identity_runs VALUES (?, ?, ?, ?, ?)",
        run.number,
        level,
        first,
        last,
        run.state.name());
    runs.add(run);
    runs.sort(BY_POSITION);
    return run;
  }

  void become(IdentityRun run, State state) {
    run.state = state;
    store.update("UPDATE identity_runs SET state = ? WHERE run = ?", state.name(), run.number);
  }

  /** Writes the next bucket of a run. */
  void write(IdentityRun run, Longs entries) {
    int bucket = run.done++;
    if (entries.size() > 0) {
      store.update("INSERT INTO identities VALUES (?, ?)", run.place(bucket), entries.toBytes());
    }
  }

  /** Deletes some buckets of a run, at last the run itself, and says how many. */
  int delete(IdentityRun run) {
    int deleted =
        store.update(
            """
            DELETE FROM identities WHERE place IN (
              SELECT place FROM identities WHERE place BETWEEN ? AND ? LIMIT ?)
            """,
            run.place(0),
            run.place(run.buckets() - 1),
            DELETED_AT_ONCE);
    if (deleted < DELETED_AT_ONCE) {
      store.update("DELETE FROM identity_runs WHERE run = ?", run.number);
      runs.remove(run);
    }
    return deleted;
  }

  /** Reads the entries of a bucket, if there are any. */
  void read(IdentityRun run, int bucket, Buckets buckets) {
    store.each(
        "SELECT entries FROM identities WHERE place = ?",
        row -> buckets.read(run, bucket, entries(row, 1)),
        run.place(bucket));
  }

  /** Reads all buckets that have entries, a run of those that are looked up after the other. */
  void readAll(Buckets buckets) {
    in(State.LIVE)
        .forEach(run ->
            store.each(
                "SELECT place, entries FROM identities WHERE place BETWEEN ? AND ?",
                row -> buckets.read(run, IdentityRun.bucket(row.getLong(1)), entries(row, 2)),
                run.place(0),
                run.place(run.buckets() - 1)));
  }

  private static LongBuffer entries(ResultSet row, int column) throws SQLException {
    return ByteBuffer.wrap(row.getBytes(column)).asLongBuffer();
  }

  /** Adds to these the positions of a key in those runs that may have it. */
  void find(long key, IdentityFilters filters, Longs positions) {
    for (IdentityRun run : runs) {
      if (run.is(State.LIVE) && filters.mayContain(key, run.first, run.last)) {
        int bucket = IdentityEntry.bucket(key, run.level);
        read(run, bucket, (_, _, entries) -> find(key, run, entries, positions));
      }
    }
  }

  private static void find(long key, IdentityRun run, LongBuffer entries, Longs positions) {
    while (entries.hasRemaining()) {
      long entry = entries.get();
      if (IdentityEntry.hasKey(entry, key)) {
        positions.add(run.first + IdentityEntry.offset(entry));
      }
    }
  }
}
