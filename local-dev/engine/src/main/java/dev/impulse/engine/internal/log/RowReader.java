package dev.impulse.engine.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads, one event after another, what {@link RowWriter} wrote. */
public final class RowReader {

  private final byte[] row;
  private final Texts texts;
  private final List<Kind> kinds;
  private final @Nullable Set<String> streams;
  private final long logged;
  private int at = 1;

  /**
   * @param logged the log time of the first event, in microseconds since 1970
   * @param streams events of other streams are not read; null for none such
   * @param texts shared by the rows of one reader, so that names are made once
   */
  RowReader(String kinds, byte[] events, long logged, @Nullable Set<String> streams, Texts texts) {
    this.row = events;
    this.texts = texts;
    this.kinds = new RowReader(kinds.getBytes(StandardCharsets.US_ASCII), texts).kinds();
    this.logged = logged;
    this.streams = streams;
  }

  private RowReader(byte[] row, Texts texts) {
    this.row = row;
    this.texts = texts;
    this.logged = 0;
    this.kinds = List.of();
    this.streams = Set.of();
  }

  /** Reads every event, whatever its stream. */
  static RowReader all(String kinds, byte[] events, long logged, Texts texts) {
    return new RowReader(kinds, events, logged, null, texts);
  }

  /** The one event of a row that has no other. */
  public static LogEvent only(String kinds, byte[] events, long logged, Texts texts) {
    RowReader reader = new RowReader(kinds, events, logged, Set.of(), texts);
    return reader.read(reader.kind());
  }

  private List<Kind> kinds() {
    List<Kind> read = new ArrayList<>();
    while (hasNext()) {
      expect('[');
      read.add(new Kind(text(','), text(','), text(']')));
      passComma();
    }
    return read;
  }

  boolean hasNext() {
    return row[at] != ']';
  }

  /** The next event; null if its stream is none of those that are read. */
  @Nullable LogEvent next() {
    Kind kind = kind();
    if (streams == null || streams.contains(kind.stream)) {
      return read(kind);
    }
    pass();
    return null;
  }

  /** Where each of so many events begins, from here on. */
  int[] offsets(int count) {
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = at;
      kind();
      pass();
    }
    return offsets;
  }

  /** The event that begins at an offset. */
  LogEvent at(int offset) {
    at = offset;
    return read(kind());
  }

  private Kind kind() {
    expect('[');
    return kinds.get((int) number());
  }

  private LogEvent read(Kind kind) {
    String id = newText();
    String key = newText();
    long time = number();
    long later = number();
    int dataLength = (int) number();
    int extensionsLength = (int) number();
    int start = at;
    at += dataLength;
    byte[] extensions = extensionsLength == 0 ? LogEvent.noExtensions() : more(extensionsLength);
    end();
    return new LogEvent(kind, id, key, time, row, extensions, 0)
        .within(start, start + dataLength)
        .logged(logged + later);
  }

  private void pass() {
    passText();
    passText();
    passNumber();
    passNumber();
    int dataLength = (int) number();
    int extensionsLength = (int) number();
    at += dataLength + (extensionsLength == 0 ? 0 : 1 + extensionsLength);
    end();
  }

  private void end() {
    expect(']');
    passComma();
  }

  private void passComma() {
    if (row[at] == ',') {
      at++;
    }
  }

  private void passText() {
    expect('"');
    while (row[at] != '"') {
      at++;
    }
    at++;
    expect(',');
  }

  /** A text of which there are few. */
  private String text(char then) {
    int from = at + 1;
    boolean escaped = isEscaped();
    String text = escaped ? unescaped(from) : texts.of(row, from, at);
    at++;
    expect(then);
    return text;
  }

  private String newText() {
    int from = at + 1;
    boolean escaped = isEscaped();
    String text =
        escaped ? unescaped(from) : new String(row, from, at - from, StandardCharsets.ISO_8859_1);
    at++;
    expect(',');
    return text;
  }

  /** Goes to the end of a text, and says whether anything in it is escaped. */
  private boolean isEscaped() {
    expect('"');
    boolean escaped = false;
    while (row[at] != '"') {
      escaped |= row[at] == '\\';
      at++;
    }
    return escaped;
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

  private void passNumber() {
    while (row[at] != ',') {
      at++;
    }
    at++;
  }

  private byte[] more(int length) {
    expect(',');
    byte[] bytes = Arrays.copyOfRange(row, at, at + length);
    at += length;
    return bytes;
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
