package dev.impulse;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named, keyed, typed sequence of retained events. Streams are equal by name.
 *
 * @param <K> what the stream is partitioned by: events of one key are delivered in order
 * @param <T> the payload; a sealed interface where the stream carries several event types
 */
public final class EventStream<K extends Key, T> {

  private final String name;
  private final Class<K> keyType;
  private final Class<T> payload;
  private final Function<? super T, K> key;
  private final EventTypes types;
  private final @Nullable Function<? super T, String> id;
  private final @Nullable Function<? super T, Instant> time;

  private EventStream(
      String name,
      Class<K> keyType,
      Class<T> payload,
      Function<? super T, K> key,
      EventTypes types,
      @Nullable Function<? super T, String> id,
      @Nullable Function<? super T, Instant> time) {
    this.name = name;
    this.keyType = keyType;
    this.payload = payload;
    this.key = key;
    this.types = types;
    this.id = id;
    this.time = time;
  }

  /**
   * A stream whose events carry the key in their payload.
   *
   * @param name in kebab case, such as {@code limit-decisions}
   * @param key finds the key in a payload
   * @throws IllegalArgumentException if the name is not in kebab case, or a payload record has no
   *     {@link EventType}
   */
  public static <K extends Key, T> EventStream<K, T> of(
      String name, Class<K> keyType, Class<T> payload, Function<? super T, K> key) {
    if (!Names.valid(name)) {
      throw new IllegalArgumentException("stream name '%s' %s".formatted(name, Names.RULE));
    }
    return new EventStream<>(name, keyType, payload, key, EventTypes.of(payload), null, null);
  }

  /**
   * The same stream, its events identified by a business id: the producer promises that one event
   * has one id, however often it is put, and that no other event of its type has it.
   */
  public EventStream<K, T> identifiedBy(Function<? super T, String> id) {
    return new EventStream<>(name, keyType, payload, key, types, id, time);
  }

  /** The same stream, its payloads telling the event time where no envelope does. */
  public EventStream<K, T> timedBy(Function<? super T, Instant> time) {
    return new EventStream<>(name, keyType, payload, key, types, id, time);
  }

  public String name() {
    return name;
  }

  public Class<K> keyType() {
    return keyType;
  }

  public Class<T> payload() {
    return payload;
  }

  /** The key of a payload. */
  public K key(T data) {
    return key.apply(data);
  }

  /** The {@link EventType} name of a payload. */
  public String type(T data) {
    return types.nameOf(data);
  }

  /** The business id of a payload, where this stream has one. */
  public Optional<String> id(T data) {
    return id == null ? Optional.empty() : Optional.of(id.apply(data));
  }

  /** The event time that a payload tells, where this stream's payloads do. */
  public Optional<Instant> time(T data) {
    return time == null ? Optional.empty() : Optional.of(time.apply(data));
  }

  /** Whether every event of this stream has a business id. */
  public boolean isIdentified() {
    return id != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventStream<?, ?> that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
