package dev.impulse.engine;

import dev.impulse.spi.Cell;
import dev.impulse.spi.Identity;
import dev.impulse.spi.RecentIdentities;
import dev.impulse.spi.RecentIdentities.Seen;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell as it is kept: in the table of states whole, in the table of changes with the identities
 * that are new since the change before.
 */
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
    return merged(List.of(this, later));
  }

  /** Changes of one key in one, the oldest first. */
  static Kept merged(List<Kept> changes) {
    List<Seen> seen = new ArrayList<>();
    changes.forEach(change -> seen.addAll(change.seen));
    Kept last = changes.getLast();
    return new Kept(last.key, last.state, seen, last.stopped);
  }

  /** The state as JSON. */
  String text() {
    return new String(state, StandardCharsets.UTF_8);
  }

  void writeTo(Bytes out) {
    write(key, state, stopped, out);
    writeSeen(seen, out);
  }

  /** Writes a cell as it has changed, with the identities that are new. */
  static void writeChange(Cell<?> cell, byte[] state, int newlySeen, Bytes out) {
    write(cell.key(), state, cell.stopped(), out);
    RecentIdentities recent = cell.recent();
    out.putInt(Math.min(newlySeen, recent.size()));
    recent.forEachNewest(
        newlySeen, (fingerprint, second) -> out.putLong(fingerprint).putLong(second));
  }

  private static void write(String key, byte[] state, boolean stopped, Bytes out) {
    out.putSized(key).putSized(state).put(stopped ? 1 : 0);
  }

  static Kept readFrom(ByteBuffer in) {
    String key = Bytes.sizedText(in);
    byte[] state = Bytes.sized(in);
    boolean stopped = in.get() == 1;
    return new Kept(key, state, readSeen(in), stopped);
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
