package dev.impulse.store;

import dev.impulse.store.compression.Deflated;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a binary form into memory. */
final class BinaryWriter {

  private static final int LONGEST_NUMBER = 10;

  private byte[] form;
  private int size;

  /**
   * @param room for how many bytes; it grows where that is not enough
   */
  BinaryWriter(int room) {
    form = new byte[room];
  }

  byte[] deflated() {
    return Deflated.of(form, size);
  }

  private void ensure(int more) {
    if (size + more > form.length) {
      form = Arrays.copyOf(form, Math.max(form.length * 2, size + more));
    }
  }

  void flag(boolean yes) {
    number(yes ? 1 : 0);
  }

  /** A number that is small as a rule: seven bits a byte, and one that says whether more follow. */
  void number(long number) {
    ensure(LONGEST_NUMBER);
    long left = number;
    for (; (left & ~0x7F) != 0; left >>>= 7) {
      form[size++] = (byte) (left | 0x80);
    }
    form[size++] = (byte) left;
  }

  /** A number of any size. */
  void large(long number) {
    ensure(Long.BYTES);
    ByteBuffer.wrap(form).putLong(size, number);
    size += Long.BYTES;
  }

  void bytes(byte[] bytes) {
    ensure(LONGEST_NUMBER + bytes.length);
    number(bytes.length);
    System.arraycopy(bytes, 0, form, size, bytes.length);
    size += bytes.length;
  }

  /** A text of any length, in UTF-8. */
  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
