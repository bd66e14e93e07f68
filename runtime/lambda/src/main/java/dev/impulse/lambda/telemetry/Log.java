package dev.impulse.lambda.telemetry;

import io.avaje.json.JsonWriter;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/**
 * A log of JSON objects, one a line: {@code timestamp}, {@code level}, {@code function}, {@code
 * requestId}, {@code message}, and the fields of that message. Safe for use by several threads.
 */
public final class Log {

  private final JsonLineWriter lines;
  private final Level least;
  private final String function;
  private final InstantSource clock;
  private volatile String request = "";

  /**
   * A log that starts with what is no part of an invocation.
   *
   * @param least the least level that is written
   */
  public Log(OutputStream out, Level least, String function, InstantSource clock) {
    this.lines = new JsonLineWriter(out);
    this.least = least;
    this.function = function;
    this.clock = clock;
  }

  /** From now on, lines belong to this invocation. */
  void request(String id) {
    request = id;
  }

  /** Whether a line of this level is written. */
  public boolean has(Level level) {
    return level.compareTo(least) >= 0;
  }

  /** Writes a line, if its level is high enough. */
  public void write(Level level, String message, Field... fields) {
    if (has(level)) {
      lines.write(json -> members(json, level, message, List.of(fields)));
    }
  }

  private void members(JsonWriter json, Level level, String message, List<Field> fields) {
    member(json, "timestamp", clock.instant().toString());
    member(json, "level", level.name());
    member(json, "function", function);
    if (!request.isEmpty()) {
      member(json, "requestId", request);
    }
    member(json, "message", message);
    fields.forEach(field -> member(json, field.name(), field.value()));
  }

  private static void member(JsonWriter json, String name, String value) {
    json.name(name);
    json.value(value);
  }
}
