package dev.impulse.cli;

import io.avaje.jsonb.Jsonb;

/** Records as JSON, one on a line. */
final class JsonLines {

  private static final Jsonb JSONB = Jsonb.builder().build();

  private JsonLines() {}

  static String of(Object line) {
    return JSONB.toJson(line);
  }

  /**
   * @throws io.avaje.json.JsonException if the text does not stand for a value of the type
   */
  static <T> T read(Class<T> type, String line) {
    return JSONB.type(type).fromJson(line);
  }
}
