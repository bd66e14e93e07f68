package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** A record by its compiled adapter, reader and writer knowing what must be there. */
final class RecordAdapter<R> implements JsonAdapter<R> {

  private final Shape shape;
  private final boolean constant;
  private final JsonAdapter<R> compiled;

  RecordAdapter(Class<?> type, JsonAdapter<R> compiled) {
    this.shape = Shape.of(type);
    this.compiled = compiled;
    this.constant = Constants.are(type);
  }

  @Override
  public R fromJson(JsonReader reader) {
    ((TextReader) reader).expect(shape);
    return compiled.fromJson(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable R value) {
    if (value == null) {
      writer.nullValue();
      return;
    }
    TextWriter text = (TextWriter) writer;
    if (constant) {
      text.constant(value, shape, compiled);
    } else {
      text.expect(shape);
      compiled.toJson(writer, value);
    }
  }
}
