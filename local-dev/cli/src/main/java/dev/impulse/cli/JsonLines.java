package dev.impulse.cli;

import dev.impulse.control.jsonb.GeneratedJsonComponent;
import io.avaje.jsonb.Jsonb;

/** Records as JSON, one on a line. */
final class JsonLines {

  /** Adapters are named here: nothing is looked for on the class path. */
  private static final Jsonb JSONB =
      Jsonb.builder().add(new CliJsonComponent()).add(new GeneratedJsonComponent()).build();

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
