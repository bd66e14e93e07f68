package dev.impulse.engine.internal.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A buffer that grows. */
public final class Bytes {

  private static final int MOST_DIGITS = 19;
  private static final long[] POWERS_OF_TEN =
      LongStream.iterate(1, power -> power * 10).limit(MOST_DIGITS).toArray();
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[4 * 1024];
  private int length;

  public Bytes put(int one) {
    room(1);
    bytes[length++] = (byte) one;
    return this;
  }

  public Bytes put(byte[] more) {
    return put(more, 0, more.length);
  }

  public Bytes put(byte[] from, int start, int count) {
    room(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
    return this;
  }

  public Bytes putInt(int number) {
    room(Integer.BYTES);
    INTS.set(bytes, length, number);
    length += Integer.BYTES;
    return this;
  }

  public Bytes putLong(long number) {
    room(Long.BYTES);
    LONGS.set(bytes, length, number);
    length += Long.BYTES;
    return this;
  }

  /** The number in decimal digits. */
  public Bytes putDecimal(long number) {
    if (number < 0) {
      return put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
    room(MOST_DIGITS);
    length += digits(number);
    int at = length;
    long left = number;
    for (; left >= 100; left /= 100) {
      int pair = (int) (left % 100);
      bytes[--at] = (byte) ('0' + pair % 10);
      bytes[--at] = (byte) ('0' + pair / 10);
    }
    if (left >= 10) {
      bytes[--at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    bytes[--at] = (byte) ('0' + left);
    return this;
  }

  /** A number of so many bits has at least so many digits, or one more. */
  private static int digits(long number) {
    long positive = number | 1;
    int least = ((Long.SIZE - Long.numberOfLeadingZeros(positive)) * 1233) >> 12;
    return positive >= POWERS_OF_TEN[least] ? least + 1 : least;
  }

  /** A text of printable ASCII without quotes and backslashes; says whether it was one. */
  public boolean putPlain(String text) {
    int size = text.length();
    room(size);
    int other = 0;
    for (int i = 0; i < size; i++) {
      int c = text.charAt(i);
      bytes[length + i] = (byte) c;
      other |= (c - ' ') | ('~' - c) | ((c ^ '"') - 1) | ((c ^ '\\') - 1);
    }
    length += other < 0 ? 0 : size;
    return other >= 0;
  }

  /** A length, and so many bytes. */
  public Bytes putSized(byte[] more) {
    return putInt(more.length).put(more);
  }

  public Bytes putSized(String text) {
    return putSized(text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] sized(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return bytes;
  }

  public static String sizedText(ByteBuffer from) {
    return new String(sized(from), StandardCharsets.UTF_8);
  }

  public int length() {
    return length;
  }

  /** What was put; the buffer is empty then. */
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
