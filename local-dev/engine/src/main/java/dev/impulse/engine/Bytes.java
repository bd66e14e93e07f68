package dev.impulse.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer that grows. */
final class Bytes {

  private static final int MOST_DIGITS = 19;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[4 * 1024];
  private int length;

  Bytes put(int one) {
    room(1);
    bytes[length++] = (byte) one;
    return this;
  }

  Bytes put(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  Bytes putInt(int number) {
    room(Integer.BYTES);
    INTS.set(bytes, length, number);
    length += Integer.BYTES;
    return this;
  }

  Bytes putLong(long number) {
    room(Long.BYTES);
    LONGS.set(bytes, length, number);
    length += Long.BYTES;
    return this;
  }

  /** The number in decimal digits. */
  Bytes putDecimal(long number) {
    if (number < 0) {
      return put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
    room(MOST_DIGITS);
    int end = length + digits(number);
    long left = number;
    for (int at = end; at > length; left /= 10) {
      bytes[--at] = (byte) ('0' + left % 10);
    }
    length = end;
    return this;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long limit = 10; digits < MOST_DIGITS && number >= limit; limit *= 10) {
      digits++;
    }
    return digits;
  }

  /** A text of printable ASCII without quotes and backslashes; says whether it was one. */
  boolean putPlain(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
      bytes[length + i] = (byte) c;
    }
    length += text.length();
    return true;
  }

  /** A length, and so many bytes. */
  Bytes putSized(byte[] more) {
    return putInt(more.length).put(more);
  }

  Bytes putSized(String text) {
    return putSized(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sized(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return bytes;
  }

  static String sizedText(ByteBuffer from) {
    return new String(sized(from), StandardCharsets.UTF_8);
  }

  int length() {
    return length;
  }

  /** What was put; the buffer is empty then. */
  byte[] take() {
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
