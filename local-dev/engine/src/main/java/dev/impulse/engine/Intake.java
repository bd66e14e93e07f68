package dev.impulse.engine;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.engine.internal.log.Kind;
import dev.impulse.engine.internal.log.Kinds;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.json.Attributes;
import dev.impulse.json.CloudEvent;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import dev.impulse.spi.EventLimits;
import dev.impulse.spi.HopLimit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Takes events in: reads them, checks that they are complete and valid, and gives a bare payload
 * its envelope. Safe for use by several threads.
 */
final class Intake {

  /** A stream, and the codec that knows its payload. */
  record Entry<T>(EventStream<?, T> stream, Codec codec) {}

  private final Map<String, Entry<?>> streams;
  private final StreamOwners owners;
  private final InstantSource clock;
  private final int maxBytes;
  private final Kinds kinds = new Kinds();

  Intake(Map<String, Entry<?>> streams, StreamOwners owners, InstantSource clock, int maxBytes) {
    this.streams = streams;
    this.owners = owners;
    this.clock = clock;
    this.maxBytes = maxBytes;
  }

  /** A payload or a CloudEvent, as JSON in UTF-8. */
  Accepted read(String stream, byte[] json) throws RejectedException {
    Entry<?> entry = entry(stream);
    owners.requireNone(stream);
    return read(entry, json, Origin.outside(entry.stream()));
  }

  /** The same, put in the name of a function that emits the stream. */
  Accepted readAs(String function, String stream, byte[] json) throws RejectedException {
    Entry<?> entry = entry(stream);
    return read(entry, json, Origin.repair(owners.source(stream, function)));
  }

  private <T> Accepted read(Entry<T> entry, byte[] json, Origin origin) throws RejectedException {
    try {
      return new Accepted(readEvent(entry, bounded(json), origin));
    } catch (DecodeException e) {
      throw RejectedException.of(e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new RejectedException(
          "%s cannot tell what this event is: %s".formatted(entry.stream, e), e);
    }
  }

  private byte[] bounded(byte[] json) throws RejectedException {
    if (json.length > maxBytes) {
      throw new RejectedException(
          "the event has %,d bytes, more than %,d: split it, or raise the limit"
              .formatted(json.length, maxBytes));
    }
    return json;
  }

  private <T> LogEvent readEvent(Entry<T> entry, byte[] json, Origin origin)
      throws RejectedException {
    Optional<CloudEvent> envelope =
        CloudEvent.mayBeOne(json) ? CloudEvent.read(json) : Optional.empty();
    return envelope.isPresent()
        ? enveloped(entry, envelope.get(), origin)
        : bare(entry, payload(entry, json), json, origin);
  }

  /** What is no JSON object is refused as that, rather than as an incomplete payload. */
  private static <T> T payload(Entry<T> entry, byte[] json) {
    try {
      return entry.codec.decode(entry.stream.payload(), json);
    } catch (DecodeException e) {
      CloudEvent.read(json);
      throw e;
    }
  }

  private <T> LogEvent enveloped(Entry<T> entry, CloudEvent envelope, Origin origin)
      throws RejectedException {
    EventStream<?, T> stream = entry.stream;
    T data = entry.codec.decode(stream.payload(), envelope.bytes(), envelope.from(), envelope.to());
    Event<T> event =
        new Event<>(
            envelope.id(),
            envelope.source(),
            stream.type(data),
            stream.key(data).value(),
            envelope.time().or(() -> stream.time(data)).orElseGet(clock::instant),
            data);
    mustBe("type", envelope.type(), event.type());
    mustBe("partitionkey", envelope.key().orElse(event.key()), event.key());
    mustBe("id", envelope.id(), stream.id(data).orElse(envelope.id()));
    origin.require(envelope.source());
    byte[] extensions = origin.extensions(envelope.attributes().without(HopLimit.EXTENSION));
    return logged(stream, event, envelope.data(), extensions);
  }

  private static void mustBe(String attribute, String actual, String expected)
      throws RejectedException {
    if (!actual.equals(expected)) {
      throw RejectedException.at(
          attribute,
          "must be '%s', as the payload says, was '%s'".formatted(expected, actual),
          null);
    }
  }

  /** A payload whose stream gives it an id. */
  <T> Accepted read(EventStream<?, T> stream, T data) throws RejectedException {
    Entry<?> entry = entry(stream.name());
    owners.requireNone(stream.name());
    Entry<T> typed = new Entry<>(stream, entry.codec);
    byte[] json = bounded(entry.codec.encode(stream.payload(), data));
    T frozen = entry.codec.frozen(stream.payload(), data);
    return new Accepted(bare(typed, frozen, json, Origin.outside(stream)));
  }

  private <T> LogEvent bare(Entry<T> entry, T data, byte[] json, Origin origin)
      throws RejectedException {
    EventStream<?, T> stream = entry.stream;
    Optional<String> id = stream.id(data);
    if (id.isEmpty()) {
      throw new RejectedException(
          "a bare payload of the stream %s has no id: put it as a CloudEvent, with id and source"
              .formatted(stream));
    }
    Instant time = stream.time(data).orElseGet(clock::instant);
    Event<T> event =
        new Event<>(
            id.get(), origin.source(), stream.type(data), stream.key(data).value(), time, data);
    return logged(stream, event, json, origin.extensions(Attributes.none()));
  }

  private <T> LogEvent logged(
      EventStream<?, T> stream, Event<T> event, byte[] data, byte[] extensions)
      throws RejectedException {
    checked(event);
    Kind kind = kinds.of(stream.name(), event.source(), event.type());
    return LogEvent.of(kind, event, event.data(), data, extensions, System.nanoTime());
  }

  /** An event that a log can keep. */
  static <T> Event<T> checked(Event<T> event) throws RejectedException {
    Optional<String> fault = EventLimits.fault(event);
    if (fault.isPresent()) {
      throw new RejectedException(fault.get());
    }
    return event;
  }

  private Entry<?> entry(String stream) throws RejectedException {
    Entry<?> entry = streams.get(stream);
    if (entry == null) {
      throw new RejectedException(
          "no function reads or emits a stream '%s': the streams are %s"
              .formatted(stream, String.join(", ", streams.keySet())));
    }
    return entry;
  }
}
