package dev.impulse.json;

import io.avaje.json.JsonReader.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Takes a JSON text apart, one token after the other. */
final class Scanner {

  static final int DEEPEST = 256;
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private final Cursor cursor;

  Scanner(Cursor cursor) {
    this.cursor = cursor;
  }

  int mark() {
    return cursor.at;
  }

  void reset(int mark) {
    cursor.at = mark;
  }

  void open(char bracket, String what) {
    if (cursor.peekPastSpace() != bracket) {
      throw wrongType(what);
    }
    cursor.at++;
  }

  /** Whether there is another field or element; then the comma before it is past. */
  boolean hasNext(char bracket, boolean first) {
    byte next = cursor.peekPastSpace();
    if (next == bracket) {
      return false;
    }
    if (!first) {
      if (next != ',') {
        throw cursor.unexpected("',' or '" + bracket + "'");
      }
      cursor.at++;
      cursor.peekPastSpace();
    }
    return true;
  }

  void close(char bracket) {
    cursor.expect(bracket);
  }

  boolean skip(byte[] name) {
    return cursor.skip(name);
  }

  String name() {
    requireName();
    return Strings.read(cursor);
  }

  void skipName() {
    requireName();
    Strings.skip(cursor);
  }

  private void requireName() {
    if (cursor.peek() != '"') {
      throw cursor.unexpected("'\"'");
    }
  }

  void colon() {
    cursor.expect(':');
  }

  /** Whether a string is the value of the field whose name is past. */
  boolean isBeforeString() {
    colon();
    return cursor.peekPastSpace() == '"';
  }

  boolean isString() {
    return cursor.peekPastSpace() == '"';
  }

  boolean isObject() {
    return cursor.peekPastSpace() == '{';
  }

  boolean isNull() {
    return cursor.peekPastSpace() == 'n';
  }

  String string() {
    if (!isString()) {
      throw wrongType("a string");
    }
    return Strings.read(cursor);
  }

  boolean bool() {
    return switch (cursor.peekPastSpace()) {
      case 't' -> literal(TRUE, true);
      case 'f' -> literal(FALSE, false);
      default -> throw wrongType("true or false");
    };
  }

  long integer(long min, long max) {
    requireNumber("a whole number");
    return Numbers.integer(cursor, min, max);
  }

  BigInteger wholeNumber() {
    requireNumber("a whole number");
    return Numbers.whole(cursor);
  }

  BigDecimal decimal() {
    requireNumber("a number");
    return Numbers.decimal(cursor);
  }

  double nearestDouble() {
    requireNumber("a number");
    return Numbers.nearestDouble(cursor);
  }

  float nearestFloat() {
    requireNumber("a number");
    return Numbers.nearestFloat(cursor);
  }

  private void requireNumber(String what) {
    if (!Numbers.startsAt(cursor.peekPastSpace())) {
      throw wrongType(what);
    }
  }

  /** The text of the next value. */
  String raw() {
    cursor.peekPastSpace();
    int start = cursor.at;
    skipValue();
    return cursor.utf8(start, cursor.at);
  }

  void skipValue() {
    skipValue(0);
  }

  void end() {
    if (cursor.peekPastSpace() != Cursor.END || cursor.at < cursor.to) {
      throw cursor.unexpected("nothing more");
    }
  }

  Token token() {
    return switch (cursor.peekPastSpace()) {
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case '"' -> Token.STRING;
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      default -> Token.NUMBER;
    };
  }

  private void skipValue(int depth) {
    switch (cursor.peekPastSpace()) {
      case '{' -> skipObject(depth + 1);
      case '[' -> skipArray(depth + 1);
      case '"' -> Strings.skip(cursor);
      case 't' -> literal(TRUE, true);
      case 'f' -> literal(FALSE, true);
      case 'n' -> literal(NULL, true);
      default -> Numbers.skip(cursor);
    }
  }

  private void skipObject(int depth) {
    refuseTooDeep(depth);
    cursor.expect('{');
    for (boolean first = true; hasNext('}', first); first = false) {
      skipName();
      colon();
      skipValue(depth);
    }
    close('}');
  }

  private void skipArray(int depth) {
    refuseTooDeep(depth);
    cursor.expect('[');
    for (boolean first = true; hasNext(']', first); first = false) {
      skipValue(depth);
    }
    close(']');
  }

  private void refuseTooDeep(int depth) {
    if (depth > DEEPEST && cursor.limited) {
      throw tooDeep();
    }
  }

  static Unfit tooDeep() {
    return new Unfit("is nested deeper than %d levels".formatted(DEEPEST));
  }

  private boolean literal(byte[] text, boolean value) {
    if (!cursor.skip(text)) {
      throw cursor.unexpected("'" + new String(text, StandardCharsets.UTF_8) + "'");
    }
    return value;
  }

  private Unfit wrongType(String wanted) {
    return Unfit.wrongType(wanted, raw());
  }
}
