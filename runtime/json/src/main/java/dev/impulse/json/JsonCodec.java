package dev.impulse.json;

import dev.impulse.spi.Codec;
import dev.impulse.spi.Part;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of payloads and states, by adapters that are compiled with their records.
 *
 * <ul>
 *   <li>A record annotated with {@code @Json} is an object, its fields in the order of its
 *       components and named like them. A component is required, unless it is {@code @Nullable} or
 *       an {@code Optional}: then it may be null or missing, and is left out where it is empty.
 *       Fields that the record does not have are ignored.
 *   <li>A sealed interface is one of its records with the field {@code @type} before the others:
 *       the record's {@link dev.impulse.EventType} name, or else its simple name.
 *   <li>A {@link dev.impulse.Key} is a string, an enum its name, an {@code Instant} and all of
 *       {@code java.time} ISO 8601 text, a {@code BigDecimal} a number with every digit and the
 *       scale it has.
 *   <li>A {@code Map} or {@code SortedMap} is an object in the order of the map. Its keys are
 *       strings, {@link dev.impulse.Key}s, enums or instants; a {@code SortedMap} of {@link
 *       dev.impulse.Key}s is sorted by their text.
 *   <li>A value type of one text annotates that with {@code @Json.Value}.
 * </ul>
 *
 * <p>Equal values have equal texts as long as their maps and sets iterate alike. Safe for use by
 * several threads.
 */
public final class JsonCodec implements Codec {

  /** A thread encodes one value at a time: its writer keeps the buffer. */
  private static final ThreadLocal<TextWriter> WRITERS = ThreadLocal.withInitial(TextWriter::new);

  /** And decodes one at a time: its reader keeps the places that it has been in. */
  private static final ThreadLocal<TextReader> READERS = ThreadLocal.withInitial(TextReader::new);

  private final Jsonb jsonb;

  /** Found by a class faster than in the map that {@link #jsonb} keeps. */
  private final ClassValue<JsonAdapter<?>> adapters =
      new ClassValue<>() {
        @Override
        protected JsonAdapter<?> computeValue(Class<?> type) {
          return jsonb.adapter(type);
        }
      };

  private JsonCodec(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  /** A codec for the records of the class path. */
  public static JsonCodec create() {
    return of(Objects.requireNonNull(JsonCodec.class.getClassLoader()));
  }

  /** A codec for the records that a class loader and its parents have. */
  public static JsonCodec of(ClassLoader loader) {
    return new JsonCodec(Adapters.jsonb(loader));
  }

  @Override
  public void require(Class<?> type) {
    jsonb.adapter(type);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the type has no adapter
   */
  @Override
  public <T> byte[] encode(Class<T> type, T value) {
    return written(type, value, null).text();
  }

  @Override
  public <T> byte[] encode(Class<T> type, T value, Part known) {
    return written(type, value, known).text();
  }

  @Override
  public <T> byte[] encodeRemembering(Class<T> type, T value, Part part) {
    return written(type, value, part).text(part);
  }

  private <T> TextWriter written(Class<T> type, T value, @Nullable Part known) {
    TextWriter writer = WRITERS.get();
    writer.begin(known);
    adapter(type).toJson(writer, value);
    return writer;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the type has no adapter
   */
  @Override
  public <T> T decode(Class<T> type, byte[] json, int from, int to) {
    JsonAdapter<T> adapter = adapter(type);
    TextReader reader = READERS.get();
    reader.begin(json, from, to);
    try {
      T value = adapter.fromJson(reader);
      reader.end();
      return value;
    } catch (RuntimeException e) {
      throw reader.refusal(e);
    }
  }

  @SuppressWarnings("unchecked") // a type's adapter is for its values
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    try {
      return (JsonAdapter<T>) adapters.get(type);
    } catch (IllegalArgumentException e) {
      String part = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IllegalStateException(
          "%s holds what has no form in JSON: %s".formatted(type.getName(), part), e);
    }
  }
}
