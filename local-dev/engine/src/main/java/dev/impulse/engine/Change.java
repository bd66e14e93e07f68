package dev.impulse.engine;

import dev.impulse.spi.Cell;
import dev.impulse.spi.RecentIdentities;
import dev.impulse.spi.RecentIdentities.Seen;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit has changed of a cell.
 *
 * @param state what is new in its state since the change before
 * @param seen the identities that are new
 */
record Change(String key, Patch state, boolean stopped, List<Seen> seen) {

  /**
   * Writes a cell as it has changed.
   *
   * @param before its state at the change before; empty to write the state whole
   */
  static void write(Cell<?> cell, byte[] before, byte[] state, int newlySeen, Bytes out) {
    out.putSized(cell.key());
    Patch.write(before, state, out);
    out.put(cell.stopped() ? 1 : 0);
    RecentIdentities recent = cell.recent();
    out.putInt(Math.min(newlySeen, recent.size()));
    recent.forEachNewest(
        newlySeen, (fingerprint, second) -> out.putLong(fingerprint).putLong(second));
  }

  static Change readFrom(ByteBuffer in) {
    String key = Bytes.sizedText(in);
    Patch state = Patch.readFrom(in);
    boolean stopped = in.get() == 1;
    return new Change(key, state, stopped, Kept.readSeen(in));
  }

  /** The cell after this change. The identities that it had before are added to. */
  Kept after(@Nullable Kept before) {
    if (before == null) {
      return new Kept(key, state.middle(), seen, stopped);
    }
    before.seen().addAll(seen);
    return new Kept(key, state.after(before.state()), before.seen(), stopped);
  }
}
