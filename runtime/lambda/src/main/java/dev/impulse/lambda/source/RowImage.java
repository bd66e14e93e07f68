package dev.impulse.lambda.source;

import dev.impulse.json.JsonException;
import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The plain JSON that a table's row stands for: {@code {"amount":12.50}} for {@code
 * {"amount":{"N":"12.50"}}}. An attribute that is NULL is left out, as a missing one is; an element
 * of a list that is NULL stays as null, so that no other takes its place. Binary is Base64.
 */
final class RowImage {

  private static final JsonNames ATTRIBUTES = JsonNames.of();
  private static final JsonNames TYPES =
      JsonNames.of("S", "B", "BOOL", "N", "NULL", "M", "L", "SS", "BS", "NS");
  private static final int N = 3;
  private static final int NULL = 4;
  private static final int M = 5;
  private static final int L = 6;
  private static final int NS = 9;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** DynamoDB nests to 32 levels. */
  private static final int DEEPEST = 64;

  private final byte[] image;
  private final JsonScanner scanner;
  private final ByteArrayOutputStream json;

  private RowImage(byte[] image) {
    this.image = image;
    this.scanner = new JsonScanner(image);
    this.json = new ByteArrayOutputStream(image.length);
  }

  /**
   * The row as plain JSON.
   *
   * @throws JsonException if the image is not JSON, or has something in the place of another
   * @throws IllegalArgumentException if it is not put together as an image is
   */
  static byte[] toJson(byte[] image) {
    RowImage reading = new RowImage(image);
    reading.map(0);
    reading.scanner.finish();
    return reading.json.toByteArray();
  }

  private void map(int depth) {
    json.write('{');
    int empty = json.size();
    scanner.beginObject();
    while (scanner.member(ATTRIBUTES) != JsonScanner.END) {
      byte[] name = scanner.rawName();
      int type = beginValue();
      if (type == NULL) {
        scanner.skip();
      } else {
        separate(empty);
        json.writeBytes(name);
        json.write(':');
        value(type, depth);
      }
      endValue();
    }
    json.write('}');
  }

  private void list(int depth) {
    json.write('[');
    int empty = json.size();
    scanner.beginArray();
    while (scanner.hasElement()) {
      separate(empty);
      value(beginValue(), depth);
      endValue();
    }
    json.write(']');
  }

  private void numbers() {
    json.write('[');
    int empty = json.size();
    scanner.beginArray();
    while (scanner.hasElement()) {
      separate(empty);
      number();
    }
    json.write(']');
  }

  private void separate(int empty) {
    if (json.size() > empty) {
      json.write(',');
    }
  }

  /** Goes to what stands behind a value's type. */
  private int beginValue() {
    scanner.beginObject();
    return scanner.member(TYPES);
  }

  private void endValue() {
    if (scanner.member(TYPES) != JsonScanner.END) {
      throw new IllegalArgumentException("a value has the type '%s' too".formatted(scanner.name()));
    }
  }

  private void value(int type, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("is nested deeper than %d levels".formatted(DEEPEST));
    }
    switch (type) {
      case N -> number();
      case NULL -> nothing();
      case M -> map(depth + 1);
      case L -> list(depth + 1);
      case NS -> numbers();
      case JsonNames.OTHER, JsonScanner.END ->
          throw new IllegalArgumentException("a value has none of the types of DynamoDB");
      default -> asItStands();
    }
  }

  private void nothing() {
    scanner.skip();
    json.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
  }

  private void asItStands() {
    int start = scanner.start();
    scanner.skip();
    json.write(image, start, scanner.end() - start);
  }

  private void number() {
    String number = scanner.string();
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(number));
    }
    json.writeBytes(number.getBytes(StandardCharsets.US_ASCII));
  }
}
