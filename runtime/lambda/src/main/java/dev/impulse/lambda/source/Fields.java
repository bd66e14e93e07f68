package dev.impulse.lambda.source;

import dev.impulse.json.JsonScanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the members of AWS's events have in common. */
final class Fields {

  private Fields() {}

  static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /**
   * Takes Base64; what is none is handed on as it stands, so that its record fails alone where it
   * is decoded.
   */
  static byte[] base64(JsonScanner scanner, byte[] json) {
    int start = scanner.start();
    return scanner.base64().orElseGet(() -> Arrays.copyOfRange(json, start + 1, scanner.end() - 1));
  }

  /** Takes any value as it stands. */
  static byte[] raw(JsonScanner scanner, byte[] json) {
    int start = scanner.start();
    scanner.skip();
    return Arrays.copyOfRange(json, start, scanner.end());
  }

  /** Takes a string as it stands, quotes included. */
  static String quoted(JsonScanner scanner) {
    if (!scanner.isString()) {
      throw new IllegalArgumentException("a string is expected, was " + scanner.raw());
    }
    return scanner.raw();
  }
}
