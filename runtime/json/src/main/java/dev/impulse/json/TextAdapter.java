package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** A type whose values are JSON strings, and may therefore be the keys of a map. */
interface TextAdapter<T> extends JsonAdapter<T> {

  /** The adapter of strings themselves. */
  TextAdapter<String> STRING =
      new TextAdapter<>() {
        @Override
        public String fromText(String text) {
          return text;
        }

        @Override
        public String toText(String value) {
          return value;
        }

        @Override
        public String fromJson(JsonReader reader) {
          return reader.readString();
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable String value) {
          writer.value(value);
        }
      };

  /** The value of a text that was written here. */
  T fromText(String text);

  /** The value of a text that comes from outside. */
  default T fromOutside(String text) {
    return fromText(text);
  }

  String toText(T value);

  default T read(String text, TextReader reader) {
    return reader.isFromOutside() ? fromOutside(text) : fromText(text);
  }

  @Override
  default T fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    return read(text.readString(), text);
  }

  @Override
  default void toJson(JsonWriter writer, @Nullable T value) {
    writer.value(value == null ? null : toText(value));
  }
}
