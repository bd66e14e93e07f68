package dev.impulse.engine;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * What has changed of one function's cells since they were last written to the table of states: a
 * row a commit. Once the table of states says all that some rows say, they are forgotten, a few at
 * a time.
 */
final class Changes {

  private final Store store;
  private final String function;
  private final Queue<Long> rows = new ArrayDeque<>();
  private int covered;
  private long last;

  Changes(Store store, String function) {
    this.store = store;
    this.function = function;
  }

  /** Reads what there is: each key that has changed, with its changes in one. */
  Map<String, Kept> read() {
    Map<String, List<Kept>> changes = new HashMap<>();
    store.each(
        "SELECT seq, cells FROM changes WHERE function = ? ORDER BY seq",
        row -> {
          last = row.getLong(1);
          rows.add(last);
          ByteBuffer cells = ByteBuffer.wrap(row.getBytes(2));
          while (cells.hasRemaining()) {
            Kept change = Kept.readFrom(cells);
            changes.computeIfAbsent(change.key(), _ -> new ArrayList<>(1)).add(change);
          }
        },
        function);
    Map<String, Kept> merged = HashMap.newHashMap(changes.size());
    changes.forEach((key, ofKey) -> merged.put(key, Kept.merged(ofKey)));
    return merged;
  }

  /** Appends a row. */
  void append(byte[] cells) {
    rows.add(++last);
    store.update("INSERT INTO changes VALUES (?, ?, ?)", function, last, cells);
  }

  /** How many rows there are. */
  int rows() {
    return rows.size();
  }

  /** The table of states says from now on what so many of the oldest rows say. */
  void cover(int oldest) {
    covered = oldest;
  }

  /** Forgets what is covered, at most so many rows. */
  void forgetCovered(int most) {
    for (int i = 0; i < most && covered > 0; i++, covered--) {
      store.update("DELETE FROM changes WHERE function = ? AND seq = ?", function, rows.remove());
    }
  }
}
