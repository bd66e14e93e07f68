package dev.impulse.store.compression;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The text that was deflated by {@link Deflation}, read no further than it is asked for. */
final class Inflation extends InputStream {

  /** A byte cannot stand for more, however short codes are. */
  private static final int MOST = Byte.SIZE * Code.LONGEST;

  private static final int BITS = 4;
  private static final short[] SYMBOLS = byNextBits(Code.SYMBOLS, Code.SYMBOL_BITS);
  private static final short[] DISTANCES = byNextBits(Code.DISTANCES, Code.DISTANCE_BITS);

  private final byte[] deflated;
  private final byte[] text;
  private int at;
  private int known = Code.BEFORE.length;
  private int taken = known;
  private long pending;
  private int pendingBits;

  /**
   * @param from where it begins, up to the end
   * @param length how long the text is
   */
  Inflation(byte[] deflated, int from, int length) throws IOException {
    if (length < 0 || length / MOST > deflated.length - from) {
      throw new IOException(
          "a text of %d bytes, deflated to %d".formatted(length, deflated.length - from));
    }
    this.deflated = deflated;
    this.at = from;
    this.text = Arrays.copyOf(Code.BEFORE, Code.BEFORE.length + length);
  }

  /** Symbols or distances with how many bits they have, by the bits that come next. */
  private static short[] byNextBits(int[] codes, int[] bits) {
    short[] table = new short[1 << Code.LONGEST_CODE];
    for (int i = 0; i < codes.length; i++) {
      for (int next = codes[i]; next < table.length; next += 1 << bits[i]) {
        table[next] = (short) (i << BITS | bits[i]);
      }
    }
    return table;
  }

  /** How many bytes are left of the text. */
  @Override
  public int available() {
    return text.length - taken;
  }

  @Override
  public int read() throws IOException {
    if (taken == text.length) {
      return -1;
    }
    inflateUpTo(taken + 1);
    return Byte.toUnsignedInt(text[taken++]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (taken == text.length && length > 0) {
      return -1;
    }
    int count = Math.min(length, available());
    inflateUpTo(taken + count);
    System.arraycopy(text, taken, into, offset, count);
    taken += count;
    return count;
  }

  private void inflateUpTo(int wanted) throws IOException {
    while (known < wanted) {
      int symbol = next(SYMBOLS);
      if (symbol < Code.END) {
        text[known++] = (byte) symbol;
      } else if (symbol == Code.END) {
        throw new EOFException();
      } else {
        repeat(symbol - Code.FIRST_LENGTH);
      }
      if (known == text.length) {
        requireEnd();
      }
    }
  }

  private void repeat(int which) throws IOException {
    int length = Code.firstOfLength(which) + extra(Code.extraOfLength(which));
    int far = next(DISTANCES);
    int distance = Code.firstOfDistance(far) + extra(Code.extraOfDistance(far));
    if (distance > known || length > text.length - known) {
      throw new IOException(
          "%d bytes of %d before, at %d of %d".formatted(length, distance, known, text.length));
    }
    for (int end = known + length; known < end; known++) {
      text[known] = text[known - distance];
    }
  }

  private void requireEnd() throws IOException {
    if (next(SYMBOLS) != Code.END || pending != 0 || pendingBits >= Byte.SIZE) {
      throw new IOException("bytes follow the end of what is deflated");
    }
  }

  private int next(short[] byNextBits) throws IOException {
    fill();
    int entry = byNextBits[(int) pending & (byNextBits.length - 1)];
    take(entry & ((1 << BITS) - 1));
    return entry >>> BITS;
  }

  private int extra(int bits) throws IOException {
    int extra = (int) pending & ((1 << bits) - 1);
    take(bits);
    return extra;
  }

  /** Enough for a code and what follows it. */
  private void fill() {
    while (pendingBits < Integer.SIZE && at < deflated.length) {
      pending |= Byte.toUnsignedLong(deflated[at++]) << pendingBits;
      pendingBits += Byte.SIZE;
    }
  }

  private void take(int bits) throws IOException {
    if (bits > pendingBits) {
      throw new EOFException();
    }
    pending >>>= bits;
    pendingBits -= bits;
  }
}
