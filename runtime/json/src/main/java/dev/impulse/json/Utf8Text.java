package dev.impulse.json;

import java.util.Arrays;

/**
 * A JSON string's text as UTF-8, without a String between. Bytes beyond ASCII are taken as they
 * stand; half a surrogate pair becomes what no reader of UTF-8 takes.
 */
final class Utf8Text {

  private final Cursor cursor;
  private final byte[] text;
  private int size;

  private Utf8Text(Cursor cursor, int room) {
    this.cursor = cursor;
    this.text = new byte[room];
  }

  /** Takes the string whose opening quote is next. */
  static byte[] read(Cursor cursor) {
    int from = cursor.at + 1;
    int to = PlainText.end(cursor.json, from);
    if (to < cursor.json.length && cursor.json[to] == '"') {
      cursor.at = to + 1;
      return Arrays.copyOfRange(cursor.json, from, to);
    }
    return new Utf8Text(cursor, end(cursor, to) - from).unescaped(from);
  }

  /** Where the closing quote is; an escape is never shorter than what it stands for. */
  private static int end(Cursor cursor, int from) {
    byte[] json = cursor.json;
    int at = from;
    while (at < json.length && json[at] != '"') {
      at = PlainText.end(json, json[at] == '\\' ? at + 2 : at + 1);
    }
    if (at >= json.length) {
      throw Unfit.notJson("ends within a string");
    }
    return at;
  }

  private byte[] unescaped(int from) {
    cursor.at = from;
    while (cursor.peek() != '"') {
      if (cursor.peek() == '\\') {
        escape();
      } else {
        plain();
      }
    }
    cursor.at++;
    return Arrays.copyOf(text, size);
  }

  private void plain() {
    byte first = cursor.peek();
    if (first >= 0 && first < ' ') {
      throw cursor.unexpected("an escaped control character");
    }
    int end = PlainText.end(cursor.json, cursor.at + 1);
    System.arraycopy(cursor.json, cursor.at, text, size, end - cursor.at);
    size += end - cursor.at;
    cursor.at = end;
  }

  private void escape() {
    cursor.at++;
    char unit = Strings.escaped(cursor);
    if (unit < 0x80) {
      text[size++] = (byte) unit;
    } else if (unit < 0x800) {
      text[size++] = (byte) (0xC0 | (unit >> 6));
      continuation(unit);
    } else {
      wide(unit);
    }
  }

  private void wide(char unit) {
    int mark = cursor.at;
    if (Character.isHighSurrogate(unit) && cursor.skip(Strings.UNICODE)) {
      char low = Strings.unicode(cursor);
      if (Character.isLowSurrogate(low)) {
        pair(Character.toCodePoint(unit, low));
        return;
      }
      cursor.at = mark;
    }
    text[size++] = (byte) (0xE0 | (unit >> 12));
    continuation(unit >> 6);
    continuation(unit);
  }

  private void pair(int point) {
    text[size++] = (byte) (0xF0 | (point >> 18));
    continuation(point >> 12);
    continuation(point >> 6);
    continuation(point);
  }

  private void continuation(int bits) {
    text[size++] = (byte) (0x80 | (bits & 0x3F));
  }
}
