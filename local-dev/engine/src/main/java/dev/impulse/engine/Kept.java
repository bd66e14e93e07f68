package dev.impulse.engine;

import dev.impulse.spi.Cell;
import dev.impulse.spi.Identity;
import dev.impulse.spi.RecentIdentities.Seen;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A cell as it is kept. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
record Kept(String key, byte[] state, List<Seen> seen, boolean stopped) {

  static Kept whole(Cell<?> cell, byte[] state) {
    return new Kept(cell.key(), state, cell.recent().kept(), cell.stopped());
  }

  /** A key that has events and no state yet. */
  static Kept unopened(String key) {
    return new Kept(key, new byte[0], List.of(), false);
  }

  boolean isOpened() {
    return state.length > 0;
  }

  boolean hasSeen(Identity event) {
    long fingerprint = event.fingerprint();
    return seen.stream().anyMatch(one -> one.fingerprint() == fingerprint);
  }

  /** This, stopped, with an event that waits for it to go on. */
  Kept stoppedAt(LogEvent event) {
    List<Seen> more = new ArrayList<>(seen);
    more.add(new Seen(event.identity().fingerprint(), event.appended().getEpochSecond()));
    return new Kept(key, state, more, true);
  }

  /** This, with nothing that waits. */
  Kept started() {
    return new Kept(key, state, seen, false);
  }

  /** This, and then a later change. */
  Kept changedBy(Kept later) {
    List<Seen> both = new ArrayList<>(seen);
    both.addAll(later.seen);
    return new Kept(key, later.state, both, later.stopped);
  }

  /** The state as JSON. */
  String text() {
    return new String(state, StandardCharsets.UTF_8);
  }

  static void writeSeen(List<Seen> seen, Bytes out) {
    out.putInt(seen.size());
    for (Seen one : seen) {
      out.putLong(one.fingerprint()).putLong(one.second());
    }
  }

  static List<Seen> readSeen(ByteBuffer in) {
    int size = in.getInt();
    List<Seen> seen = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      seen.add(new Seen(in.getLong(), in.getLong()));
    }
    return seen;
  }
}
