package dev.impulse.lambda.host;

import dev.impulse.EventStream;
import dev.impulse.json.CloudEvent;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as an event of its stream: the envelope is read at once, the payload when it is asked
 * for. One that cannot be read fails alone, where its payload is asked for.
 */
final class Arrived<T> implements Incoming<T> {

  private static final String UNREADABLE = "unreadable";

  private final EventStream<?, T> stream;
  private final Codec codec;
  private final Delivered record;
  private final @Nullable CloudEvent envelope;
  private final @Nullable DecodeException broken;
  private final String key;
  private final Identity identity;
  private @Nullable T payload;

  private Arrived(EventStream<?, T> stream, Codec codec, Delivered record) {
    this.stream = stream;
    this.codec = codec;
    this.record = record;
    @Nullable CloudEvent read = null;
    @Nullable DecodeException failure = null;
    try {
      read = CloudEvent.read(record.data()).orElse(null);
      payload = read == null ? bare() : null;
    } catch (DecodeException e) {
      failure = e;
    }
    this.envelope = read;
    this.broken = failure;
    this.key = findKey();
    this.identity = findIdentity();
  }

  static <T> Arrived<T> of(EventStream<?, T> stream, Codec codec, Delivered record) {
    return new Arrived<>(stream, codec, record);
  }

  private T bare() {
    T data = codec.decode(stream.payload(), record.data());
    if (!stream.isIdentified()) {
      throw new DecodeException(
          "id",
          "missing: a bare payload of the stream %s has none: put it as a CloudEvent"
              .formatted(stream),
          null);
    }
    return data;
  }

  private String findKey() {
    Optional<String> told = record.partitionKey();
    if (told.isEmpty() && envelope != null) {
      told = envelope.key();
    }
    return told.orElseGet(this::keyOfPayload);
  }

  private String keyOfPayload() {
    try {
      return stream.key(decoded()).value();
    } catch (DecodeException e) {
      return UNREADABLE;
    }
  }

  private Identity findIdentity() {
    if (envelope != null) {
      return new Identity(envelope.source(), envelope.type(), envelope.id());
    }
    T data = payload;
    return data == null
        ? new Identity(stream.name(), "impulse." + UNREADABLE, place())
        : new Identity(stream.name(), stream.type(data), stream.id(data).orElseThrow());
  }

  private String place() {
    return record
        .position()
        .map(position ->
            "%s/%s/%d".formatted(position.source(), position.sequence(), position.sub()))
        .orElseGet(() -> UUID.nameUUIDFromBytes(record.data()).toString());
  }

  EventStream<?, T> stream() {
    return stream;
  }

  Delivered record() {
    return record;
  }

  /** What the event is folded by: the partition key. */
  String key() {
    return key;
  }

  /** Its number among those of its key that its emitter has put on its stream. */
  OptionalLong ordinal() {
    String ordinal = extensions().get(Ordinals.EXTENSION);
    return ordinal == null || record.position().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(ordinal));
  }

  /** The line of events that its ordinal counts. */
  String line() {
    return identity.source() + ">" + stream.name();
  }

  SortedMap<String, String> extensions() {
    return envelope == null ? Collections.emptySortedMap() : envelope.extensions();
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public Instant time() {
    return Optional.ofNullable(envelope)
        .flatMap(CloudEvent::time)
        .or(() -> Optional.ofNullable(payload).flatMap(stream::time))
        .orElse(record.arrived());
  }

  /** The payload, checked against what the envelope and the source say of it. */
  @Override
  public T data() {
    T data = decoded();
    mustBe("key", stream.key(data).value(), key);
    if (envelope != null) {
      mustBe("type", stream.type(data), envelope.type());
      stream.id(data).ifPresent(id -> mustBe("id", id, identity.id()));
    }
    return data;
  }

  private T decoded() {
    if (broken != null) {
      throw broken;
    }
    T data = payload;
    if (data == null) {
      data = codec.decode(stream.payload(), envelope == null ? record.data() : envelope.data());
      payload = data;
    }
    return data;
  }

  private static void mustBe(String attribute, String expected, String actual) {
    if (!actual.equals(expected)) {
      throw new DecodeException(
          attribute,
          "must be '%s', as the payload says, was '%s'".formatted(expected, actual),
          null);
    }
  }
}
