package dev.impulse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing JSON text in UTF-8. */
final class TextBuffer {

  private static final int INITIAL = 512;
  private static final int LARGE = 1 << 20;
  private static final int LONGEST_CHAR = 6;
  private static final String HEX = "0123456789abcdef";

  private byte[] text;
  private int size;
  private boolean holdsHalves;

  TextBuffer() {
    this(INITIAL);
  }

  /**
   * @param room for how many bytes; it grows where that is not enough
   */
  TextBuffer(int room) {
    text = new byte[room];
  }

  /** Begins anew, in the same room unless that has become very large. */
  void clear() {
    size = 0;
    if (text.length > LARGE) {
      text = new byte[INITIAL];
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(text, size);
  }

  void write(char ascii) {
    ensure(1);
    text[size++] = (byte) ascii;
  }

  void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  void write(byte[] bytes, int from, int length) {
    ensure(length);
    copy(bytes, from, length);
  }

  /** Whether a text in it, since it was made, has half a surrogate pair. */
  boolean holdsHalves() {
    return holdsHalves;
  }

  int size() {
    return size;
  }

  void ascii(String ascii) {
    write(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A JSON string, quotes included. */
  void string(String value) {
    ensure(value.length() + 2);
    quoted(value);
  }

  /** A field whose name is {@linkplain FieldNames written} already, and whose value is a string. */
  void field(byte[] name, boolean commaDue, String value) {
    ensure(name.length + value.length() + 2);
    nameHere(name, commaDue);
    quoted(value);
  }

  /** Where there is room for a text that stands for itself. */
  private void quoted(String value) {
    text[size++] = '"';
    if (plain(value)) {
      text[size++] = '"';
    } else {
      escaped(value);
      write('"');
    }
  }

  /**
   * Writes a text that stands for itself, and says whether it does. Without a branch a character:
   * the sign of each difference tells, and they are looked at together.
   */
  private boolean plain(String value) {
    byte[] to = text;
    int from = size;
    int length = value.length();
    int other = 0;
    for (int i = 0; i < length; i++) {
      int next = value.charAt(i);
      to[from + i] = (byte) next;
      other |= (next - ' ') | ('~' - next) | ((next ^ '"') - 1) | ((next ^ '\\') - 1);
    }
    size += other < 0 ? 0 : length;
    return other >= 0;
  }

  /** A JSON string of what stands for itself in one, quotes included. */
  void plainString(byte[] plain) {
    ensure(plain.length + 2);
    text[size++] = '"';
    copy(plain, 0, plain.length);
    text[size++] = '"';
  }

  /** A comma, if that is due, and the name of a field. */
  void name(byte[] written, boolean commaDue) {
    ensure(written.length);
    nameHere(written, commaDue);
  }

  private void nameHere(byte[] written, boolean commaDue) {
    int from = commaDue ? 0 : 1;
    copy(written, from, written.length - from);
  }

  private void copy(byte[] bytes, int from, int length) {
    System.arraycopy(bytes, from, text, size, length);
    size += length;
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      ensure(LONGEST_CHAR);
      int point = value.codePointAt(i);
      if (point < 0x80) {
        escapedAscii((char) point);
      } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        unicodeEscape(point);
        holdsHalves = true;
      } else {
        utf8(point);
        i += Character.charCount(point) - 1;
      }
    }
  }

  private void escapedAscii(char next) {
    switch (next) {
      case '"', '\\' -> escape(next);
      case '\b' -> escape('b');
      case '\f' -> escape('f');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '\t' -> escape('t');
      default -> {
        if (next < ' ') {
          unicodeEscape(next);
        } else {
          text[size++] = (byte) next;
        }
      }
    }
  }

  /** What has no other form: a control character, or half a surrogate pair. */
  private void unicodeEscape(int unit) {
    escape('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      text[size++] = (byte) HEX.charAt((unit >> shift) & 0xF);
    }
  }

  private void escape(char letter) {
    text[size++] = '\\';
    text[size++] = (byte) letter;
  }

  private void utf8(int point) {
    if (point < 0x800) {
      text[size++] = (byte) (0xC0 | (point >> 6));
    } else if (point < 0x10000) {
      text[size++] = (byte) (0xE0 | (point >> 12));
      text[size++] = continuation(point >> 6);
    } else {
      text[size++] = (byte) (0xF0 | (point >> 18));
      text[size++] = continuation(point >> 12);
      text[size++] = continuation(point >> 6);
    }
    text[size++] = continuation(point);
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private void ensure(int more) {
    if (size + more > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, size + more));
    }
  }
}
