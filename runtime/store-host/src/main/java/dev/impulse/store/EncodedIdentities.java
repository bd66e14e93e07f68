package dev.impulse.store;

import dev.impulse.store.RecentIdentities.Seen;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of recent identities, and then the hashes of their payloads, as they are:
 * nothing makes them smaller, and to try would take longer than all else. A count before them is
 * inverted if there are hashes: there were none once.
 */
final class EncodedIdentities {

  private final ByteBuffer fingerprints;
  private final @Nullable ByteBuffer payloads;

  private EncodedIdentities(ByteBuffer fingerprints, @Nullable ByteBuffer payloads) {
    this.fingerprints = fingerprints;
    this.payloads = payloads;
  }

  static int size(List<Seen> recent) {
    return Integer.BYTES + recent.size() * (Long.BYTES + Short.BYTES);
  }

  static void write(ByteBuffer out, List<Seen> recent) {
    out.putInt(~recent.size());
    recent.forEach(seen -> out.putLong(seen.fingerprint()));
    recent.forEach(seen -> out.putShort((short) seen.payload()));
  }

  static EncodedIdentities read(ByteBuffer in) {
    int told = BinaryFormat.readRaw(in, Integer.BYTES).getInt();
    long count = told < 0 ? ~told : told;
    return new EncodedIdentities(
        BinaryFormat.readRaw(in, count * Long.BYTES),
        told < 0 ? BinaryFormat.readRaw(in, count * Short.BYTES) : null);
  }

  boolean hasPayloads() {
    return payloads != null;
  }

  /** How many have not been read. */
  int left() {
    return fingerprints.remaining() / Long.BYTES;
  }

  /** The next, seen in this second. */
  Seen next(long second) {
    long fingerprint = fingerprints.getLong();
    return new Seen(
        fingerprint, second, payloads == null ? 0 : Short.toUnsignedInt(payloads.getShort()));
  }
}
