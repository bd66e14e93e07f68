package dev.impulse.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads, one event after another, what {@link RowWriter} wrote. */
final class RowReader {

  private final byte[] row;
  private final Texts texts;
  private int at = 1;

  /**
   * @param texts shared by the rows of one reader, so that names are made once
   */
  RowReader(byte[] row, Texts texts) {
    this.row = row;
    this.texts = texts;
  }

  boolean hasNext() {
    return row[at] != ']';
  }

  LogEvent next() {
    expect('[');
    String stream = text();
    String source = text();
    String type = text();
    String id = text();
    String key = text();
    long time = number();
    int dataLength = (int) number();
    int extensionsLength = (int) number();
    byte[] data = bytes(dataLength);
    byte[] extensions = extensionsLength == 0 ? LogEvent.noExtensions() : more(extensionsLength);
    expect(']');
    if (row[at] == ',') {
      at++;
    }
    return new LogEvent(stream, source, type, id, key, time, data, extensions, 0);
  }

  private String text() {
    expect('"');
    int from = at;
    boolean escaped = false;
    while (row[at] != '"') {
      escaped |= row[at] == '\\';
      at++;
    }
    String text = escaped ? unescaped(from) : texts.of(row, from, at);
    at++;
    expect(',');
    return text;
  }

  private String unescaped(int from) {
    StringBuilder text = new StringBuilder(at - from);
    for (int i = from; i < at; i++) {
      if (row[i] == '\\') {
        String hex = new String(row, i + 2, 4, StandardCharsets.US_ASCII);
        text.append((char) Integer.parseInt(hex, 16));
        i += 5;
      } else {
        text.append((char) row[i]);
      }
    }
    return text.toString();
  }

  private long number() {
    boolean negative = row[at] == '-';
    if (negative) {
      at++;
    }
    long number = 0;
    while (row[at] != ',') {
      number = number * 10 + (row[at++] - '0');
    }
    at++;
    return negative ? -number : number;
  }

  private byte[] bytes(int length) {
    byte[] bytes = Arrays.copyOfRange(row, at, at + length);
    at += length;
    return bytes;
  }

  private byte[] more(int length) {
    expect(',');
    return bytes(length);
  }

  private void expect(char expected) {
    if (row[at] != expected) {
      throw new IllegalStateException(
          "the log's row is damaged at byte %d: expected '%s', was '%s'"
              .formatted(at, expected, (char) row[at]));
    }
    at++;
  }
}
