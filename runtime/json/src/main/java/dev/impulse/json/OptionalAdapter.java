package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component that may be empty: its value, or nothing. One that is null itself is not empty. */
final class OptionalAdapter<O, T> implements JsonAdapter<O> {

  static final JsonAdapter<OptionalInt> INT =
      new OptionalAdapter<OptionalInt, Integer>(
          TextReader::readInt,
          TextWriter::value,
          OptionalInt::of,
          o -> o.isPresent() ? o.getAsInt() : null);

  static final JsonAdapter<OptionalLong> LONG =
      new OptionalAdapter<OptionalLong, Long>(
          TextReader::readLong,
          TextWriter::value,
          OptionalLong::of,
          o -> o.isPresent() ? o.getAsLong() : null);

  static final JsonAdapter<OptionalDouble> DOUBLE =
      new OptionalAdapter<OptionalDouble, Double>(
          TextReader::readDouble,
          TextWriter::value,
          OptionalDouble::of,
          o -> o.isPresent() ? o.getAsDouble() : null);

  private interface Writer<T> {
    void write(TextWriter writer, T value);
  }

  private final Function<TextReader, T> read;
  private final Writer<T> write;
  private final Function<T, O> present;
  private final Function<O, @Nullable T> content;

  private OptionalAdapter(
      Function<TextReader, T> read,
      Writer<T> write,
      Function<T, O> present,
      Function<O, @Nullable T> content) {
    this.read = read;
    this.write = write;
    this.present = present;
    this.content = content;
  }

  static <T> JsonAdapter<Optional<T>> of(JsonAdapter<T> contents) {
    return new OptionalAdapter<Optional<T>, T>(
        contents::fromJson, contents::toJson, Optional::of, o -> o.orElse(null));
  }

  @Override
  public @Nullable O fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    return text.takeNull() ? null : present.apply(read.apply(text));
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable O value) {
    TextWriter text = (TextWriter) writer;
    T held = value == null ? null : content.apply(value);
    if (held != null) {
      write.write(text, held);
    } else if (value == null) {
      text.requiredNull();
    } else {
      writer.nullValue();
    }
  }
}
