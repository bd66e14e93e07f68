package dev.impulse.engine;

import dev.impulse.Message;
import dev.impulse.engine.internal.log.CloudEvents;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.engine.internal.log.RowReader;
import dev.impulse.engine.internal.log.Texts;
import dev.impulse.engine.internal.log.WrittenEvents;
import dev.impulse.engine.internal.state.View;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeptKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads what an engine keeps in its folder, as of its last commit; also while the engine runs, in
 * this process or another.
 *
 * <p>Not safe for use by several threads.
 */
public final class DataFolder implements AutoCloseable {

  static final String DATABASE = "impulse.db";

  /**
   * A stream as it stands.
   *
   * @param events how many it has
   * @param logged the log time of the last one
   */
  public record StreamFigures(String stream, long events, Instant logged) {}

  /**
   * A message that has arrived.
   *
   * @param function who sent it
   */
  public record Received(String function, Message message, Instant sent) {}

  /**
   * An event in line behind a failure, or at its head.
   *
   * @param event the event whole, as CloudEvent in JSON
   * @param cause why it was parked, over several lines; empty if it waits behind one that was
   */
  public record InLine(
      String function,
      String key,
      String stream,
      String event,
      Optional<String> cause,
      Instant at) {}

  /**
   * The same identity with another payload.
   *
   * @param known the event that the log has, as CloudEvent in JSON
   * @param refused the event that came later and changed nothing, as CloudEvent in JSON
   * @param at when that was, in log time
   */
  public record Conflict(String stream, String known, String refused, Instant at) {}

  /**
   * How far a function has come.
   *
   * @param position the place in the log of the last event that it was given; 0 if there was none
   */
  public record FunctionProgress(
      String function, long position, long handled, long emitted, long sent, long parked) {}

  private final Store store;

  private DataFolder(Store store) {
    this.store = store;
  }

  /** Whether an engine has ever used the folder. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(DATABASE));
  }

  /**
   * Opens a folder to read.
   *
   * @throws EngineException if no engine has ever used the folder
   */
  public static DataFolder open(Path folder) {
    Path database = folder.resolve(DATABASE);
    if (!Files.exists(database)) {
      throw new EngineException(
          "there is no data in %s yet: './impulse demo' or './impulse put' make some"
              .formatted(folder));
    }
    return new DataFolder(Store.read(database));
  }

  /** Every stream that has events, by name. */
  public List<StreamFigures> streams() {
    return list(
        "SELECT name, events, logged FROM streams WHERE name NOT LIKE 'impulse.%' ORDER BY name",
        row -> new StreamFigures(row.getString(1), row.getLong(2), Micros.instant(row.getLong(3))));
  }

  /** Every function that has run here, by name. */
  public List<FunctionProgress> functions() {
    return list(
        """
        SELECT name, position, handled, emitted, sent, parked FROM functions
        ORDER BY name
        """,
        row ->
            new FunctionProgress(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)));
  }

  /** The state of one key as JSON; empty if the function has never had an event of that key. */
  public Optional<String> view(String function, String key) {
    return Optional.ofNullable(new View(store, function).find(key)).map(DataFolder::text);
  }

  /** The state of each key as JSON, in the order of the keys. */
  public void view(String function, BiConsumer<String, String> each) {
    new View(store, function).forEach(kept -> each.accept(kept.key(), text(kept)));
  }

  private static String text(KeptKey kept) {
    return new String(kept.state(), StandardCharsets.UTF_8);
  }

  /** Every message that has arrived, in the order of arrival. */
  public void inbox(Consumer<Received> each) {
    String sql = "SELECT function, key, recipient, subject, text, sent FROM inbox ORDER BY seq";
    store.each(
        sql,
        row ->
            each.accept(
                new Received(
                    row.getString(1),
                    new Message(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                    Micros.instant(row.getLong(6)))));
  }

  /** Everything parked, and what waits behind it, in the order in which it came. */
  public List<InLine> failures() {
    Texts texts = new Texts();
    return list(
        "SELECT function, key, stream, kinds, event, cause, at FROM failures ORDER BY seq",
        row ->
            new InLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                CloudEvents.write(
                    RowReader.only(row.getString(4), row.getBytes(5), row.getLong(7), texts)),
                Optional.ofNullable(row.getString(6)),
                Micros.instant(row.getLong(7))));
  }

  /** Events that came again with another payload, in the order in which they came; the newest. */
  public List<Conflict> conflicts() {
    Texts texts = new Texts();
    WrittenEvents log = new WrittenEvents(store);
    return list(
        "SELECT position, kinds, event, at FROM conflicts ORDER BY seq",
        row -> {
          LogEvent refused =
              RowReader.only(row.getString(2), row.getBytes(3), row.getLong(4), texts);
          return new Conflict(
              refused.stream(),
              CloudEvents.write(log.at(row.getLong(1))),
              CloudEvents.write(refused),
              refused.arrived());
        });
  }

  /** How many events ever came again with another payload. */
  public long conflictCount() {
    return store.number("SELECT max(seq) FROM conflicts");
  }

  /** The events of a stream, from its first one on. */
  public EventTail fromStart(String stream) {
    return new EventTail(store, new LogScan(store, Set.of(stream), 0));
  }

  /** The events of a stream that come from now on. */
  public EventTail fromNow(String stream) {
    return new EventTail(store, new LogScan(store, Set.of(stream), head()));
  }

  /** How many events were put from outside, of all streams: those that no function emitted. */
  public long put() {
    long events = streams().stream().mapToLong(StreamFigures::events).sum();
    long emitted = functions().stream().mapToLong(FunctionProgress::emitted).sum();
    return events - emitted;
  }

  private long head() {
    return store.number("SELECT max(position) FROM log");
  }

  Store store() {
    return store;
  }

  @FunctionalInterface
  private interface Reading<R> {
    R read(ResultSet row) throws SQLException;
  }

  private <R> List<R> list(String sql, Reading<R> reading) {
    List<R> all = new ArrayList<>();
    store.each(sql, row -> all.add(reading.read(row)));
    return all;
  }

  @Override
  public void close() {
    store.close();
  }
}
