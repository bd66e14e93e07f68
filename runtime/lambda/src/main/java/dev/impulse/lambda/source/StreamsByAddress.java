package dev.impulse.lambda.source;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.aws.Address;
import dev.impulse.aws.Addresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A function's input streams, by where they are. */
final class StreamsByAddress {

  private final List<EventStream<?, ?>> streams;
  private final List<String> names;
  private final Addresses addresses;
  private final Map<Address, SourceStream> found = new ConcurrentHashMap<>();

  StreamsByAddress(List<EventStream<?, ?>> streams, Addresses addresses) {
    this.streams = List.copyOf(streams);
    this.names = streams.stream().map(EventStream::name).toList();
    this.addresses = addresses;
  }

  /**
   * A stream, and the physical source that it is.
   *
   * @param source the resource in its incarnation
   */
  record SourceStream(EventStream<?, ?> stream, String source) {}

  /**
   * The input that a resource is.
   *
   * @throws IllegalArgumentException if it is none of the function's
   */
  SourceStream at(Address address) {
    return found.computeIfAbsent(address, this::find);
  }

  private SourceStream find(Address address) {
    String name = addresses.streamAt(address, names).orElseThrow(() -> isNoInput(address));
    String incarnation = addresses.of(name).incarnation();
    String source = incarnation.isEmpty() ? address.source() : address.source() + "#" + incarnation;
    return new SourceStream(named(name).orElseThrow(), source);
  }

  /** The input of this name. */
  Optional<EventStream<?, ?>> named(String name) {
    return streams.stream().filter(stream -> stream.name().equals(name)).findFirst();
  }

  /** The only input that carries events of a type; empty if there are none or several. */
  Optional<EventStream<?, ?>> ofType(String type) {
    return only(streams.stream().filter(stream -> carries(stream.payload(), type)).toList());
  }

  private static boolean carries(Class<?> payload, String type) {
    if (payload.isSealed()) {
      return Stream.of(payload.getPermittedSubclasses()).anyMatch(one -> carries(one, type));
    }
    EventType own = payload.getAnnotation(EventType.class);
    return own != null && own.value().equals(type);
  }

  /** The input that is on EventBridge, or the only one there is. */
  Optional<EventStream<?, ?>> onEventBridge() {
    return only(streams.stream()
            .filter(stream -> addresses.of(stream.name()) instanceof Address.EventBridge)
            .toList())
        .or(this::only);
  }

  /** The only input there is; empty if there are several. */
  Optional<EventStream<?, ?>> only() {
    return only(streams);
  }

  private static Optional<EventStream<?, ?>> only(List<EventStream<?, ?>> some) {
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  private IllegalArgumentException isNoInput(Address address) {
    return new IllegalArgumentException(
        "%s is none of the function's inputs %s: set %s=%s, with the name of the one that it is"
            .formatted(address.resource(), names, Addresses.variable("<name>"), address.text()));
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
