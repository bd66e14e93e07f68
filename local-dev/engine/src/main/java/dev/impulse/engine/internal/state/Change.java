package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Bytes;
import dev.impulse.spi.KeptKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a commit has changed of a key.
 *
 * @param rest all but the state
 * @param state what is new in its state since the change before
 */
public record Change(KeptKey rest, Patch state) {

  private static final byte[] NOTHING = {};
  private static final int STOPPED = 1;
  private static final int SET_ASIDE = 2;
  private static final int HOPS = 4;

  /**
   * Writes a key as it has changed.
   *
   * @param before its state at the change before; empty to write the state whole
   */
  public static void write(KeptKey now, byte[] before, Bytes out) {
    out.putSized(now.key());
    Patch.write(before, now.state(), out);
    out.put(flags(now)).putInt(now.version()).putLong(now.wakes());
    now.setAside().ifPresent(due -> out.putLong(due.getEpochSecond()).putInt(due.getNano()));
    if (now.hops() > 0) {
      out.putInt(now.hops());
    }
  }

  private static int flags(KeptKey now) {
    return (now.stopped() ? STOPPED : 0)
        | (now.setAside().isPresent() ? SET_ASIDE : 0)
        | (now.hops() > 0 ? HOPS : 0);
  }

  static Change readFrom(ByteBuffer in) {
    String key = Bytes.sizedText(in);
    Patch state = Patch.readFrom(in);
    int flags = in.get();
    int version = in.getInt();
    long wakes = in.getLong();
    Optional<Instant> setAside =
        (flags & SET_ASIDE) == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(in.getLong(), in.getInt()));
    int hops = (flags & HOPS) == 0 ? 0 : in.getInt();
    boolean stopped = (flags & STOPPED) != 0;
    return new Change(new KeptKey(key, version, NOTHING, stopped, wakes, setAside, hops), state);
  }

  String key() {
    return rest.key();
  }

  /** The key after this change. */
  KeptKey after(@Nullable KeptKey before) {
    byte[] whole = before == null ? state.middle() : state.after(before.state());
    return new KeptKey(
        rest.key(),
        rest.version(),
        whole,
        rest.stopped(),
        rest.wakes(),
        rest.setAside(),
        rest.hops());
  }
}
