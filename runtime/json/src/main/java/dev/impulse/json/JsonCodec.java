package dev.impulse.json;

import dev.impulse.spi.Codec;
import dev.impulse.spi.Part;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
 *       {@code java.time} ISO 8601 text, a {@code Currency} its ISO 4217 code, a {@code BigDecimal}
 *       a number with every digit and the scale it has.
 *   <li>A {@code List} or {@code Set} is an array; a {@code Map} is an object in the order of the
 *       map. Its keys are strings, {@link dev.impulse.Key}s, enums, instants or other texts. A
 *       {@code SortedSet} or {@code SortedMap} is sorted by the natural order, {@link
 *       dev.impulse.Key}s by their text, whatever else it was sorted by before.
 *   <li>A value type of one text annotates that with {@code @Json.Value}.
 *   <li>A generic record, such as a component {@code Waiting<Order>}, is an object as any other.
 * </ul>
 *
 * <p>What is kept has more: {@code null} where a required component is null, the texts {@code
 * "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, and years beyond 9999 with a sign. None of
 * these is taken from outside.
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

  /** By class; nothing of a class refers to it, so that it goes with the codec. */
  private final Map<Class<?>, JsonAdapter<?>> adapters = new ConcurrentHashMap<>();

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
    adapter(type);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the type has no adapter
   */
  @Override
  public <T> byte[] encode(Class<T> type, T value) {
    return new Encoding<>(adapter(type), value, null, null, false).text();
  }

  @Override
  public <T> byte[] encode(Class<T> type, T value, Part known) {
    return new Encoding<>(adapter(type), value, known, null, false).text();
  }

  @Override
  public <T> byte[] encodeRemembering(Class<T> type, T value, Part part) {
    return new Encoding<>(adapter(type), value, part, part, false).text();
  }

  @Override
  public <T> byte[] encodePayload(Class<T> type, T value, Part known) {
    return new Encoding<>(adapter(type), value, known, null, true).text();
  }

  @Override
  public <T> byte[] encodePayloadRemembering(Class<T> type, T value, Part part) {
    return new Encoding<>(adapter(type), value, part, part, true).text();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the type has no adapter
   */
  @Override
  public <T> T decode(Class<T> type, byte[] json, int from, int to) {
    return read(adapter(type), json, from, to, true);
  }

  @Override
  public <T> T restore(Class<T> type, byte[] json, int from, int to) {
    JsonAdapter<T> adapter = adapter(type);
    try {
      return read(adapter, json, from, to, false);
    } catch (StackOverflowError e) {
      return DeepStack.call(() -> read(adapter, json, from, to, false));
    }
  }

  private static <T> T read(
      JsonAdapter<T> adapter, byte[] json, int from, int to, boolean fromOutside) {
    TextReader reader = READERS.get();
    reader.begin(json, from, to, fromOutside);
    try {
      T value = adapter.fromJson(reader);
      reader.end();
      return value;
    } catch (RuntimeException e) {
      throw reader.refusal(e);
    }
  }

  @Override
  public <T> T frozen(Class<T> type, T value) {
    return Frozen.is(value) ? value : restore(type, encode(type, value));
  }

  /** A value on its way to its text. */
  private record Encoding<T>(
      JsonAdapter<T> adapter,
      T value,
      @Nullable Part known,
      @Nullable Part remembered,
      boolean complete) {

    byte[] text() {
      try {
        return write();
      } catch (StackOverflowError e) {
        return DeepStack.call(this::write);
      }
    }

    private byte[] write() {
      TextWriter writer = WRITERS.get();
      writer.begin(known, complete);
      try {
        adapter.toJson(writer, value);
        return remembered == null ? writer.text() : writer.text(remembered);
      } finally {
        writer.forget();
      }
    }
  }

  @SuppressWarnings("unchecked") // a type's adapter is for its values
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    JsonAdapter<?> known = adapters.get(type);
    return (JsonAdapter<T>) (known == null ? found(type) : known);
  }

  private JsonAdapter<?> found(Class<?> type) {
    try {
      JsonAdapter<?> found = jsonb.adapter(type);
      adapters.put(type, found);
      return found;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "%s holds what has no form in JSON: %s".formatted(type.getName(), e.getMessage()), e);
    }
  }
}
