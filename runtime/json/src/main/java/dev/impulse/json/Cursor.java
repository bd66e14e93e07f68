package dev.impulse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON text, which may stand within others, and a place in it. */
final class Cursor {

  /** Stands for the end of the text: no byte of a valid one is zero. */
  static final byte END = 0;

  private static final String SPACE = " \t\r\n";

  private static final byte[] NOTHING = {};

  byte[] json;
  int at;

  /** Whether the string that was read last stood for itself: printable ASCII. */
  boolean lastIsPlain;

  /** Whether the limits for what comes from outside hold. */
  boolean limited = true;

  /** Where the text begins and ends. */
  private int from;

  int to;

  Cursor() {
    this(NOTHING);
  }

  Cursor(byte[] json) {
    this(json, 0);
  }

  Cursor(byte[] json, int at) {
    this.json = json;
    this.at = at;
    this.to = json.length;
  }

  /** Goes to the start of another text. */
  void begin(byte[] other, int start, int end, boolean fromOutside) {
    json = other;
    limited = fromOutside;
    from = start;
    at = start;
    to = end;
  }

  /** How far in the text it is. */
  int offset() {
    return at - from;
  }

  byte peek() {
    return at < to ? json[at] : END;
  }

  /** The next byte that is not white space. */
  byte peekPastSpace() {
    byte next = peek();
    while (next <= ' ' && next > END && SPACE.indexOf(next) >= 0) {
      at++;
      next = peek();
    }
    return next;
  }

  /** Goes past these bytes if they are next. */
  boolean skip(byte[] bytes) {
    int end = at + bytes.length;
    if (end > to || !Arrays.equals(json, at, end, bytes, 0, bytes.length)) {
      return false;
    }
    at = end;
    return true;
  }

  void expect(char wanted) {
    if (peekPastSpace() != wanted) {
      throw unexpected("'" + wanted + "'");
    }
    at++;
  }

  String ascii(int from, int to) {
    return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
  }

  String utf8(int from, int to) {
    return new String(json, from, to - from, StandardCharsets.UTF_8);
  }

  Unfit unexpected(String wanted) {
    if (at >= to) {
      return Unfit.notJson("ends where " + wanted + " is expected");
    }
    byte found = json[at];
    String shown =
        found > ' ' && found < 0x7F ? "'" + (char) found + "'" : "0x%02X".formatted(found);
    return Unfit.notJson("%s is expected at byte %d, was %s".formatted(wanted, offset(), shown));
  }
}
