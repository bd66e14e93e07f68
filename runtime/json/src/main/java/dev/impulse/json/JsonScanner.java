package dev.impulse.json;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Takes one JSON text apart, front to back, making only what is asked for: for envelopes around
 * what others decode. Strict as RFC 8259 is, in what is skipped too.
 *
 * <pre>{@code
 * scanner.beginObject();
 * for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
 *   switch (name) {
 *     case ID -> id = scanner.string();
 *     default -> scanner.skip();
 *   }
 * }
 * }</pre>
 *
 * <p>Each method that takes a value throws {@link JsonException} where the text is not JSON or the
 * value of another type.
 */
public final class JsonScanner {

  /** Stands for the end of an object. */
  public static final int END = -2;

  static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] json;
  private final Cursor cursor;
  private final Scanner scanner;

  /** Whether an object or array has begun, and nothing in it has been taken. */
  private boolean fresh;

  private int nameStart;

  /** Scans a text in UTF-8 from its beginning. */
  public JsonScanner(byte[] json) {
    this(json, 0, json.length);
  }

  /**
   * Scans a text in UTF-8 that stands within others.
   *
   * @param from where it begins
   * @param to where it ends
   */
  public JsonScanner(byte[] json, int from, int to) {
    this.json = json;
    this.cursor = new Cursor();
    this.cursor.begin(json, from, to, true);
    this.scanner = new Scanner(cursor);
  }

  /** Goes to another place. */
  void goTo(int start) {
    cursor.at = start;
  }

  /** Goes past white space, and returns where the next value or member begins: a byte's index. */
  public int start() {
    cursor.peekPastSpace();
    return cursor.at;
  }

  /** The index of the byte behind what was taken last. */
  public int end() {
    return cursor.at;
  }

  /** Whether the next value is a string. */
  public boolean isString() {
    return cursor.peekPastSpace() == '"';
  }

  /** Whether the next value is an object. */
  public boolean isObject() {
    return cursor.peekPastSpace() == '{';
  }

  /** Whether the next value is null. */
  public boolean isNull() {
    return scanner.isNull();
  }

  /** Enters an object. */
  public void beginObject() {
    scanner.open('{', "an object");
    fresh = true;
  }

  /** Enters an array. */
  public void beginArray() {
    scanner.open('[', "an array");
    fresh = true;
  }

  /** Goes to the next element of an array, or past its end: then there is none. */
  public boolean hasElement() {
    return hasNext(']');
  }

  /**
   * Goes to the value of an object's next member, or past the end of the object.
   *
   * @return the ordinal of the member's name, {@link JsonNames#OTHER}, or {@link #END}
   */
  public int member(JsonNames names) {
    return hasNext('}') ? named(names) : END;
  }

  /** Goes past a byte order mark, if one is next. */
  void skipByteOrderMark() {
    cursor.skip(BYTE_ORDER_MARK);
  }

  /** Where the name begins that {@link #member} went past last. */
  int nameStart() {
    return nameStart;
  }

  /** Goes back to the name of a member that was gone past, and on to its value. */
  String memberAt(int start) {
    cursor.at = start;
    String name = scanner.name();
    scanner.colon();
    return name;
  }

  /** The name that {@link #member} went past last. */
  public String name() {
    int at = cursor.at;
    cursor.at = nameStart;
    String name = Strings.read(cursor);
    cursor.at = at;
    return name;
  }

  /** That name as it stands in the text, quotes included. */
  public byte[] rawName() {
    Cursor name = new Cursor(json, nameStart);
    Strings.skip(name);
    return Arrays.copyOfRange(json, nameStart, name.at);
  }

  private boolean hasNext(char bracket) {
    boolean next = scanner.hasNext(bracket, fresh);
    fresh = false;
    if (!next) {
      scanner.close(bracket);
    }
    return next;
  }

  private int named(JsonNames names) {
    nameStart = cursor.at;
    scanner.skipName();
    int ordinal = ordinal(names, nameStart);
    scanner.colon();
    return ordinal;
  }

  /** The ordinal of the string that was just gone past. */
  private int ordinal(JsonNames names, int start) {
    int ordinal = names.ordinal(json, start + 1, cursor.at - 1);
    boolean maybeEscaped =
        ordinal == JsonNames.OTHER && json[PlainText.end(json, start + 1)] != '"';
    return maybeEscaped ? names.ordinal(Strings.read(new Cursor(json, start))) : ordinal;
  }

  /** Takes a string. */
  public String string() {
    return scanner.string();
  }

  /** Whether the string that was taken last stood for itself: printable ASCII. */
  boolean lastIsPlain() {
    return cursor.lastIsPlain;
  }

  /** Takes a string, and returns its ordinal among those that are looked for. */
  public int oneOf(JsonNames strings) {
    requireString();
    int start = cursor.at;
    Strings.skip(cursor);
    return ordinal(strings, start);
  }

  /** Takes a string as UTF-8; whether that is valid, its reader finds. */
  public byte[] utf8() {
    requireString();
    return Utf8Text.read(cursor);
  }

  /** Takes a string, and decodes it as Base64; empty if it is a string that is not. */
  public Optional<byte[]> base64() {
    requireString();
    int from = cursor.at + 1;
    int to = PlainText.end(json, from);
    if (to >= cursor.to || json[to] != '"') {
      return decoded(ByteBuffer.wrap(Utf8Text.read(cursor)));
    }
    cursor.at = to + 1;
    return decoded(ByteBuffer.wrap(json, from, to - from));
  }

  private static Optional<byte[]> decoded(ByteBuffer base64) {
    try {
      return Optional.of(exactly(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ByteBufferBackingArray") // a decoder's buffer is new, its array its own
  private static byte[] exactly(ByteBuffer decoded) {
    byte[] bytes = decoded.array();
    return bytes.length == decoded.limit() ? bytes : Arrays.copyOf(bytes, decoded.limit());
  }

  private void requireString() {
    if (!isString()) {
      throw Unfit.wrongType("a string", scanner.raw());
    }
  }

  /** The byte that the next value begins with. */
  byte first() {
    return cursor.peekPastSpace();
  }

  /** Whether the next value is a number. */
  boolean isNumber() {
    return Numbers.startsAt(cursor.peekPastSpace());
  }

  /** Whether the next value is true or false. */
  boolean isBool() {
    byte next = cursor.peekPastSpace();
    return next == 't' || next == 'f';
  }

  /** Takes true or false. */
  boolean bool() {
    return scanner.bool();
  }

  /** Takes a whole number that fits an int. */
  int smallInteger() {
    return (int) scanner.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Takes a whole number that fits a long. */
  public long integer() {
    return scanner.integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Takes any value, and returns it as it stands. */
  public String raw() {
    return scanner.raw();
  }

  /** Goes past any value. */
  public void skip() {
    scanner.skipValue();
  }

  /** Makes sure that nothing follows. */
  public void finish() {
    scanner.end();
  }
}
