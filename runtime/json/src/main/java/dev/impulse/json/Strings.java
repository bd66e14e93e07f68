package dev.impulse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON's strings. */
final class Strings {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String ESCAPES = "\"\\/bfnrt";
  static final byte[] UNICODE = {'\\', 'u'};
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private Strings() {}

  /** The string whose opening quote is next. */
  static String read(Cursor cursor) {
    int start = cursor.at + 1;
    return isPlain(cursor) ? cursor.ascii(start, cursor.at - 1) : readOther(cursor, start);
  }

  /** Goes past the string whose opening quote is next. */
  static void skip(Cursor cursor) {
    if (!isPlain(cursor)) {
      readOther(cursor, cursor.at + 1);
    }
  }

  /** Whether a string is plain text: then it is past. */
  private static boolean isPlain(Cursor cursor) {
    int end = PlainText.end(cursor.json, cursor.at + 1);
    if (end >= cursor.to) {
      throw Unfit.notJson("ends within a string");
    }
    boolean plain = cursor.json[end] == '"';
    cursor.at = plain ? end + 1 : cursor.at;
    cursor.lastIsPlain = plain;
    return plain;
  }

  /** A string that holds escapes or more than ASCII. */
  private static String readOther(Cursor cursor, int start) {
    StringBuilder text = new StringBuilder();
    cursor.at = start;
    while (true) {
      appendPlain(cursor, text);
      if (cursor.peek() == '"') {
        cursor.at++;
        return cursor.limited ? refuseHalves(text.toString()) : text.toString();
      }
      cursor.at++;
      text.append(escaped(cursor));
    }
  }

  /** Takes what stands for itself, up to a quote or a backslash. */
  private static void appendPlain(Cursor cursor, StringBuilder text) {
    int start = cursor.at;
    for (byte next = cursor.peek(); next != '"' && next != '\\'; next = cursor.peek()) {
      if (cursor.at >= cursor.to) {
        throw Unfit.notJson("ends within a string");
      }
      if (next >= 0 && next < ' ') {
        throw cursor.unexpected("an escaped control character");
      }
      cursor.at++;
    }
    text.append(decoded(cursor, start));
  }

  private static String decoded(Cursor cursor, int start) {
    String plain = cursor.utf8(start, cursor.at);
    if (plain.indexOf(REPLACEMENT) >= 0) {
      byte[] again = plain.getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(again, 0, again.length, cursor.json, start, cursor.at)) {
        throw Unfit.notJson(
            "the string that ends at byte %d is not UTF-8".formatted(cursor.offset()));
      }
    }
    return plain;
  }

  /** The character whose escape is next, its backslash past. */
  static char escaped(Cursor cursor) {
    byte letter = cursor.peek();
    if (letter == 'u') {
      cursor.at++;
      return unicode(cursor);
    }
    int escape = letter <= Cursor.END ? -1 : ESCAPES.indexOf(letter);
    if (escape < 0) {
      throw cursor.unexpected("one of " + ESCAPES + "u");
    }
    cursor.at++;
    return ESCAPED.charAt(escape);
  }

  /** The character whose four hexadecimal digits are next. */
  static char unicode(Cursor cursor) {
    int unit = 0;
    for (int i = 0; i < 4; i++, cursor.at++) {
      int digit = Character.digit((char) (cursor.peek() & 0xFF), 16);
      if (digit < 0) {
        throw cursor.unexpected("a hexadecimal digit");
      }
      unit = (unit << 4) | digit;
    }
    return (char) unit;
  }

  /** Half a surrogate pair is no character, and UTF-8 has no form for it. */
  private static String refuseHalves(String text) {
    if (text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
      throw new Unfit("holds half a surrogate pair");
    }
    return text;
  }
}
