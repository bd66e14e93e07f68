package dev.impulse.store;

import dev.impulse.EventStream;
import dev.impulse.json.Attributes;
import dev.impulse.json.CloudEvent;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Identity;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A record as an event of its stream: the envelope is read at once, the payload when it is asked
 * for. One that cannot be read fails alone, where its payload is asked for.
 */
final class EventInput<T> implements FunctionInput {

  private static final String UNREADABLE = "unreadable";

  private final EventStream<?, T> stream;
  private final Codec codec;
  private final InputRecord record;
  private final @Nullable CloudEvent envelope;
  private final @Nullable DecodeException broken;
  private final String key;
  private final Identity identity;
  private @Nullable T payload;

  private EventInput(EventStream<?, T> stream, Codec codec, InputRecord record) {
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

  static <T> EventInput<T> of(EventStream<?, T> stream, Codec codec, InputRecord record) {
    return new EventInput<>(stream, codec, record);
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
        ? new Identity(stream.name(), "impulse." + UNREADABLE, record.place())
        : new Identity(stream.name(), stream.type(data), stream.id(data).orElseThrow());
  }

  @Override
  public InputRecord record() {
    return record;
  }

  /** What the event is folded by: the partition key. */
  String key() {
    return key;
  }

  /** Its number among those of its key that its emitter has put on its stream. */
  OptionalLong ordinal() {
    Optional<String> ordinal = attributes().text(Ordinals.EXTENSION);
    if (ordinal.isEmpty() || record.position().isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(ordinal.get()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // it is none of ours
    }
  }

  /** The line of events that its ordinal counts. */
  String line() {
    return identity.source() + ">" + stream.name();
  }

  /** 64 bits that stand for the identity. */
  long fingerprint() {
    return identity.fingerprint();
  }

  /** 16 bits that stand for the bytes of the payload; never 0. */
  int payloadHash() {
    CRC32C sum = new CRC32C();
    if (envelope == null) {
      sum.update(record.data());
    } else {
      sum.update(envelope.bytes(), envelope.from(), envelope.to() - envelope.from());
    }
    int hash = (int) (sum.getValue() & 0xFFFF);
    return hash == 0 ? 1 : hash;
  }

  @Override
  public Attributes attributes() {
    return envelope == null ? Attributes.none() : envelope.attributes();
  }

  /** What is no count counts as none: it comes from outside. */
  @Override
  public int hops() {
    try {
      return Math.max(0, Integer.parseInt(attributes().text(HopLimit.EXTENSION).orElse("0")));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private boolean isOfFunction() {
    return attributes().get(HopLimit.EXTENSION) != null;
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
  public <U> U data(EventStream<?, U> of, Codec by) {
    return of.payload().cast(checked());
  }

  private T checked() {
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
      data = envelope == null ? codec.decode(stream.payload(), record.data()) : within(envelope);
      payload = data;
    }
    return data;
  }

  private T within(CloudEvent event) {
    return isOfFunction()
        ? codec.restore(stream.payload(), event.bytes(), event.from(), event.to())
        : codec.decode(stream.payload(), event.bytes(), event.from(), event.to());
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
