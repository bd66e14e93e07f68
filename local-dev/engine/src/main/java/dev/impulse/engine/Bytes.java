package dev.impulse.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer that grows. */
final class Bytes {

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
    ByteBuffer.wrap(bytes).putInt(length, number);
    length += Integer.BYTES;
    return this;
  }

  Bytes putLong(long number) {
    room(Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(length, number);
    length += Long.BYTES;
    return this;
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
