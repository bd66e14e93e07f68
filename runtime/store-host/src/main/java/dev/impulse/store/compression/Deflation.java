package dev.impulse.store.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Deflates one small text: what stood there before is told by length and distance. Of the earlier
 * places of four bytes it knows the last.
 */
final class Deflation {

  /** With what is taken to stand before it, no more than the 32 KB that a distance may be. */
  static final int LARGEST = 31 * 1024;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HASH_BITS = 11;
  private static final int MATCHED = Integer.BYTES;

  /** After 64 bytes that were never there before, every second is looked up, and so on. */
  private static final int PATIENCE_BITS = 6;

  private static final int[] SYMBOLS = together(Code.SYMBOLS, Code.SYMBOL_BITS);
  private static final int[] DISTANCES = together(Code.DISTANCES, Code.DISTANCE_BITS);
  private static final int[] LENGTHS = lengths();
  private static final char[] PLACES_BEFORE = placesBefore();

  private final byte[] text;
  private final byte[] deflated;
  private final char[] places = PLACES_BEFORE.clone();
  private int size;
  private long pending;
  private int pendingBits;

  /** Where the bytes that {@link #nextMatch} has found stood before. */
  private int earlier;

  private Deflation(byte[] bytes, int length) {
    text = Arrays.copyOf(Code.BEFORE, Code.BEFORE.length + length);
    System.arraycopy(bytes, 0, text, Code.BEFORE.length, length);
    deflated = new byte[length * Code.LONGEST_CODE / Byte.SIZE + 2 * Long.BYTES];
  }

  /** Deflates so many bytes, the first on. */
  static ByteBuffer of(byte[] bytes, int length) {
    return new Deflation(bytes, length).deflated();
  }

  private ByteBuffer deflated() {
    int at = Code.BEFORE.length;
    while (at < text.length) {
      int match = nextMatch(at);
      writeBytes(at, match);
      at = match < text.length ? pastMatch(match) : match;
    }
    write(SYMBOLS[Code.END]);
    INT.set(deflated, size, (int) pending);
    return ByteBuffer.wrap(deflated, 0, size + Math.ceilDiv(pendingBits, Byte.SIZE));
  }

  /** The next place of which the bytes stood somewhere before; the end if there is none. */
  private int nextMatch(int from) {
    int tried = 1 << PATIENCE_BITS;
    for (int at = from; at <= text.length - MATCHED; at += tried++ >>> PATIENCE_BITS) {
      int bytes = (int) INT.get(text, at);
      int hash = hash(bytes);
      earlier = places[hash];
      places[hash] = (char) at;
      if ((int) INT.get(text, earlier) == bytes && earlier < at) {
        return at;
      }
    }
    return text.length;
  }

  private int pastMatch(int match) {
    int most = Math.min(Code.LONGEST, text.length - match);
    int differs = Arrays.mismatch(text, earlier, earlier + most, text, match, match + most);
    int length = differs < 0 ? most : differs;
    write(LENGTHS[length]);
    writeDistance(match - earlier);
    int past = match + length;
    if (past <= text.length - MATCHED) {
      places[hash((int) INT.get(text, past - 1))] = (char) (past - 1);
    }
    return past;
  }

  private void writeDistance(int distance) {
    int which = Code.distance(distance);
    write(
        withExtra(
            DISTANCES[which], distance - Code.firstOfDistance(which), Code.extraOfDistance(which)));
  }

  private void writeBytes(int from, int to) {
    long bits = pending;
    int count = pendingBits;
    for (int i = from; i < to; i++) {
      int symbol = SYMBOLS[Byte.toUnsignedInt(text[i])];
      bits |= (long) (symbol >>> 5) << count;
      count += symbol & 31;
      if (count >= Integer.SIZE) {
        INT.set(deflated, size, (int) bits);
        size += Integer.BYTES;
        bits >>>= Integer.SIZE;
        count -= Integer.SIZE;
      }
    }
    pending = bits;
    pendingBits = count;
  }

  /** Writes bits: above five bits that tell how many they are. */
  private void write(int together) {
    pending |= (long) (together >>> 5) << pendingBits;
    pendingBits += together & 31;
    if (pendingBits >= Integer.SIZE) {
      INT.set(deflated, size, (int) pending);
      size += Integer.BYTES;
      pending >>>= Integer.SIZE;
      pendingBits -= Integer.SIZE;
    }
  }

  private static int[] together(int[] codes, int[] bits) {
    int[] together = new int[codes.length];
    Arrays.setAll(together, i -> codes[i] << 5 | bits[i]);
    return together;
  }

  private static int withExtra(int together, int extra, int bits) {
    return together + (extra << 5 << (together & 31)) + bits;
  }

  private static int[] lengths() {
    int[] lengths = new int[Code.LONGEST + 1];
    for (int length = Code.SHORTEST; length <= Code.LONGEST; length++) {
      int which = Code.length(length);
      lengths[length] =
          withExtra(
              SYMBOLS[Code.FIRST_LENGTH + which],
              length - Code.firstOfLength(which),
              Code.extraOfLength(which));
    }
    return lengths;
  }

  private static char[] placesBefore() {
    char[] places = new char[1 << HASH_BITS];
    for (int at = 0; at <= Code.BEFORE.length - MATCHED; at++) {
      places[hash((int) INT.get(Code.BEFORE, at))] = (char) at;
    }
    return places;
  }

  private static int hash(int bytes) {
    return (bytes * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
  }
}
