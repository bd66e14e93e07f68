package dev.impulse.control;

import dev.impulse.control.jsonb.GeneratedJsonComponent;
import io.avaje.jsonb.Jsonb;

/** Requests and answers as JSON, one on a line. */
final class ControlJson {

  /** Adapters are named here: nothing is looked for on the class path. */
  private static final Jsonb JSONB =
      Jsonb.builder().add(new ControlJsonComponent()).add(new GeneratedJsonComponent()).build();

  private ControlJson() {}

  static String of(Object line) {
    return JSONB.toJson(line);
  }

  /** As one of several types that a sealed one stands for: the line says which. */
  static <T> String of(Class<T> sealed, T line) {
    return JSONB.type(sealed).toJson(line);
  }

  /**
   * @throws io.avaje.json.JsonException if the text does not stand for a value of the type
   */
  static <T> T read(Class<T> type, String line) {
    return JSONB.type(type).fromJson(line);
  }
}
