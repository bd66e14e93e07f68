package dev.impulse.lambda.telemetry;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.JsonStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** JSON objects, one a line; each is written in one piece, so that lines never mix. */
final class JsonLineWriter {

  private static final JsonStream JSON = JsonStream.builder().build();

  private final PrintStream out;

  JsonLineWriter(OutputStream out) {
    this.out = new PrintStream(out, true);
  }

  void write(Consumer<JsonWriter> members) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    try (JsonWriter json = JSON.writer(line)) {
      json.beginObject();
      members.accept(json);
      json.endObject();
    }
    line.write('\n');
    out.write(line.toByteArray(), 0, line.size());
    out.flush();
  }
}
