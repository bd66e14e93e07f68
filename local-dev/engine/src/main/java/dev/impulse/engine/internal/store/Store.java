package dev.impulse.engine.internal.store;

import dev.impulse.engine.Durability;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to the one file that holds everything: log, states, positions, failures and inbox.
 * The engine's loop writes by one, transaction by transaction; readers have their own, which sees
 * what was committed when its query began.
 *
 * <p>Not safe for use by several threads.
 */
public final class Store implements AutoCloseable {

  /** Work on the database. */
  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  /** Reads the row that a query is at. */
  @FunctionalInterface
  public interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static final int PAGE_BYTES = 16 * 1024;

  /** Of the tables and what is in them; another number for each that this code cannot read. */
  private static final int FORMAT = 3;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long written;

  private Store(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file for the one who writes, and makes it where there is none. */
  public static Store open(Path file, Durability durability) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.valueOf(durability.synchronous()));
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
    config.setCacheSize(-32 * 1024);
    config.setBusyTimeout(10_000);
    config.setGetGeneratedKeys(false);
    Store store = new Store(connect(file, config));
    return store.ready(file, store::create);
  }

  private Store ready(Path file, Work work) {
    try {
      requireFormat(file);
      run(work);
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Opens the file, which is there, for one who checkpoints. */
  public static Store checkpointing(Path file, Durability durability) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.valueOf(durability.synchronous()));
    config.setBusyTimeout(10_000);
    return new Store(connect(file, config));
  }

  /** Opens the file for one who reads. */
  public static Store read(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    return new Store(connect(file, config)).ready(file, () -> {});
  }

  private void requireFormat(Path file) {
    long format = number("PRAGMA user_version");
    if (format != FORMAT && number("SELECT count(*) FROM sqlite_master") > 0) {
      throw new EngineException(
          ("%s is in format %d, this version of Impulse reads and writes %d:"
                  + " use the version that wrote it, or another folder")
              .formatted(file, format, FORMAT));
    }
  }

  private static Connection connect(Path file, SQLiteConfig config) {
    try {
      return config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw new StoreException("cannot open " + file, e);
    }
  }

  /** The size of pages first: with a write-ahead log it is settled. */
  private void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size = " + PAGE_BYTES);
      statement.execute("PRAGMA journal_mode = WAL");
      statement.executeUpdate("PRAGMA user_version = " + FORMAT);
      for (String table : Schema.TABLES) {
        statement.executeUpdate(table);
      }
    }
    connection.setAutoCommit(false);
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new StoreException("the store failed: " + e.getMessage(), e);
    }
  }

  /** Executes a statement with these parameters, and says how many rows it has changed. */
  public int update(String sql, @Nullable Object... parameters) {
    int[] changed = {0};
    run(() -> changed[0] = bound(sql, parameters).executeUpdate());
    return changed[0];
  }

  /** Reads each row that a query with these parameters has. */
  public void each(String sql, Row row, @Nullable Object... parameters) {
    run(() -> {
      try (ResultSet rows = bound(sql, parameters).executeQuery()) {
        while (rows.next()) {
          row.read(rows);
        }
      }
    });
  }

  /** The one number that a query with these parameters has; null counts as 0. */
  public long number(String sql, Object... parameters) {
    long[] number = {0};
    each(sql, row -> number[0] = row.getLong(1), parameters);
    return number[0];
  }

  /** Roughly how many bytes were written since this was last asked. */
  public long takeWritten() {
    long taken = written + PAGE_BYTES;
    written = 0;
    return taken;
  }

  /**
   * How far a checkpoint has come.
   *
   * @param logBytes how many the write-ahead log has
   * @param movedBytes how many of these are in their place
   */
  public record Moved(long logBytes, long movedBytes) {

    /** How many bytes the log still has; none if all are moved, because it begins anew then. */
    public long leftBytes() {
      return movedBytes == logBytes ? 0 : logBytes;
    }
  }

  /** Copies what is committed to its place. */
  public Moved checkpoint() {
    List<Moved> moved = new ArrayList<>(1);
    each(
        "PRAGMA wal_checkpoint(PASSIVE)",
        row -> moved.add(new Moved(row.getLong(2) * PAGE_BYTES, row.getLong(3) * PAGE_BYTES)));
    return moved.getFirst();
  }

  private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
      written += parameters[i] instanceof byte[] bytes ? bytes.length : 0;
    }
    return statement;
  }

  /** From here on, this reader sees the store as it is now, whatever is committed later. */
  public void beginSnapshot() {
    run(() -> connection.setAutoCommit(false));
    number("SELECT count(*) FROM functions");
  }

  /** Makes everything since the last commit durable at once. */
  public void commit() {
    run(connection::commit);
  }

  /** Goes back to the last commit. */
  public void rollback() {
    run(connection::rollback);
  }

  @Override
  public void close() {
    run(connection::close);
  }
}
