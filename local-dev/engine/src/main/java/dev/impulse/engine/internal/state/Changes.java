package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeptKey;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * What has changed of one function's cells since they were last written to the table of states: a
 * row a commit. Once the table of states says all that some rows say, they are forgotten, a few at
 * a time.
 */
public final class Changes {

  private static final long ROOM_BYTES = 64 << 20;

  /** Reading a change at a start takes as long as so many bytes of it. */
  private static final int BYTES_TO_READ_ONE = 200;

  private final Store store;
  private final String function;
  private final long room;
  private final Queue<Long> rows = new ArrayDeque<>();
  private long bytes;
  private int marked;
  private int covered;
  private long last;

  public Changes(Store store, String function) {
    this(store, function, ROOM_BYTES);
  }

  /**
   * The changes of one function.
   *
   * @param room of how many bytes, more or less, it is time to write the table of states
   */
  public Changes(Store store, String function, long room) {
    this.store = store;
    this.function = function;
    this.room = room;
  }

  /**
   * Reads what there is: each key that has changed, as it is after the last change. A change that
   * says only what is new, of a key of which nothing was before, is one that the table of states
   * has: what it follows on is forgotten already.
   */
  Map<String, KeptKey> read() {
    Map<String, KeptKey> latest = new HashMap<>();
    store.each(
        "SELECT seq, cells FROM changes WHERE function = ? ORDER BY seq",
        row -> {
          last = row.getLong(1);
          rows.add(last);
          ByteBuffer cells = ByteBuffer.wrap(row.getBytes(2));
          while (cells.hasRemaining()) {
            Change change = Change.readFrom(cells);
            KeptKey before = latest.get(change.key());
            bytes += weight(change.state().middle().length, 1);
            if (before != null || change.state().isWhole()) {
              latest.put(change.key(), change.after(before));
            }
          }
        },
        function);
    return latest;
  }

  /** Appends a row that has so many changes. */
  public void append(byte[] cells, int count) {
    rows.add(++last);
    store.update("INSERT INTO changes VALUES (?, ?, ?)", function, last, cells);
    bytes += weight(cells.length, count);
  }

  private static long weight(long bytes, int count) {
    return bytes + (long) count * BYTES_TO_READ_ONE;
  }

  /** Whether it is time to write the table of states. */
  boolean isFull() {
    return bytes > room;
  }

  /** The table of states is being written: it will say what the rows so far say. */
  void mark() {
    forgetCovered(Integer.MAX_VALUE);
    marked = rows.size();
    bytes = 0;
  }

  /** Of so many, how many are to be in the table of states by now: all when half full again. */
  long due(long all) {
    return all * bytes / (room / 2);
  }

  /** The table of states says what was marked. */
  void cover() {
    covered += marked;
    marked = 0;
  }

  /** Forgets what is covered, at most so many rows. */
  void forgetCovered(int most) {
    for (int i = 0; i < most && covered > 0; i++, covered--) {
      store.update("DELETE FROM changes WHERE function = ? AND seq = ?", function, rows.remove());
    }
  }
}
