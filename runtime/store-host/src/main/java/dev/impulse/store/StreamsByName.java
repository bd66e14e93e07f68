package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import java.util.HashMap;
import java.util.Map;

/** The streams that a function reads, by name. */
final class StreamsByName {

  private final Definition definition;
  private final Codec codec;
  private final Map<String, EventStream<?, ?>> streams = new HashMap<>();

  StreamsByName(Definition definition, Codec codec) {
    this.definition = definition;
    this.codec = codec;
    definition.inputs().forEach(stream -> streams.put(stream.name(), stream));
  }

  /** A record that has waited; its stream may be read no longer. */
  FunctionInput waiting(InputRecord record) {
    return streams.containsKey(record.stream()) ? event(record) : new UnreadInput(record);
  }

  /**
   * A record as an event of its stream.
   *
   * @throws IllegalStateException if the function does not read the stream
   */
  EventInput<?> event(InputRecord record) {
    EventStream<?, ?> stream = streams.get(record.stream());
    if (stream == null) {
      throw new IllegalStateException(
          "%s does not read %s: it reads %s"
              .formatted(definition, record.stream(), definition.inputs()));
    }
    return EventInput.of(stream, codec, record);
  }
}
