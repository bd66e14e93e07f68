package dev.impulse.engine.internal.log;

import static java.util.stream.Collectors.joining;

import dev.impulse.engine.internal.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the events of some streams in log order, as far as they are committed. */
public final class LogScan {

  @SuppressWarnings("ArrayRecordComponent") // carries them to where they are read, no further
  private record Fetched(long position, int count, long logged, String kinds, byte[] events) {}

  private static final int ROWS = 16;

  private final Store reader;
  private final List<String> streams;
  private final Set<String> wanted;
  private final String sql;
  private final Texts texts = new Texts();
  private final Queue<Fetched> rows = new ArrayDeque<>();
  private final long upTo;
  private long position;
  private long fetchedTo;
  private @Nullable RowReader open;
  private long next;

  /**
   * Reads to the end of the log.
   *
   * @param after the place of the last event that is not wanted any more; 0 for all
   */
  public LogScan(Store reader, Set<String> streams, long after) {
    this(reader, streams, after, Long.MAX_VALUE);
  }

  /**
   * Reads up to a place in the log.
   *
   * @param upTo the place of the last event that is wanted
   */
  public LogScan(Store reader, Set<String> streams, long after, long upTo) {
    this.reader = reader;
    this.streams = List.copyOf(streams);
    this.wanted = Set.copyOf(streams);
    this.position = after;
    this.fetchedTo = after;
    this.upTo = upTo;
    this.sql = sql(streams.size());
  }

  /** Whether a stream has an event up to a place in the log. */
  public static boolean hasBefore(Store reader, String stream, long position) {
    return new LogScan(reader, Set.of(stream), 0, position).next() != null;
  }

  private static String sql(int streams) {
    String one =
        """
        SELECT * FROM (SELECT position FROM log_streams WHERE stream = ? AND position > ?
          ORDER BY position LIMIT %d)
        """
            .formatted(ROWS);
    String positions = Stream.generate(() -> one).limit(streams).collect(joining(" UNION "));
    return """
    SELECT position, count, logged, kinds, events FROM log WHERE position IN (%s)
    ORDER BY position LIMIT %d
    """
        .formatted(positions, ROWS);
  }

  /**
   * The next event; null at the end of what is wanted, and at the committed end, beyond which it
   * may be asked again later.
   */
  public @Nullable LogEvent next() {
    while (true) {
      while (open != null && open.hasNext()) {
        LogEvent event = open.next();
        long place = next++;
        if (place > upTo) {
          return null;
        }
        if (event != null && place > position) {
          position = place;
          return event.placed(place);
        }
      }
      if (!nextRow()) {
        return null;
      }
    }
  }

  private boolean nextRow() {
    if (rows.isEmpty()) {
      reader.each(sql, this::fetched, parameters());
    }
    Fetched fetched = rows.poll();
    if (fetched == null) {
      return false;
    }
    open = new RowReader(fetched.kinds, fetched.events, fetched.logged, wanted, texts);
    next = fetched.position - fetched.count + 1;
    return true;
  }

  private Object[] parameters() {
    return streams.stream().flatMap(stream -> Stream.of(stream, fetchedTo)).toArray();
  }

  private void fetched(ResultSet row) throws SQLException {
    rows.add(
        new Fetched(
            row.getLong(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5)));
    fetchedTo = row.getLong(1);
  }
}
