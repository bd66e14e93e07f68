package dev.impulse.model.schema;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One event type on one stream.
 *
 * @param record what its events carry
 */
public record Payload<T>(EventStream<?, T> stream, Class<? extends T> record) {

  /** Every event type of these streams. */
  public static List<Payload<?>> of(List<EventStream<?, ?>> streams) {
    return streams.stream().<Payload<?>>flatMap(Payload::of).toList();
  }

  private static <T> Stream<Payload<T>> of(EventStream<?, T> stream) {
    return records(stream.payload()).map(record -> new Payload<>(stream, record));
  }

  private static <T> Stream<Class<? extends T>> records(Class<T> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(permitted -> records(permitted.asSubclass(type)))
        : Stream.of(type);
  }

  EventType type() {
    return Objects.requireNonNull(record.getAnnotation(EventType.class));
  }

  /** Whether its events say their type themselves, because the stream has several. */
  boolean saysType() {
    return record != stream.payload();
  }

  @Override
  public String toString() {
    return type().value() + " on " + stream;
  }
}
