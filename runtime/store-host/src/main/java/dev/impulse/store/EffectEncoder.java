package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.json.Attributes;
import dev.impulse.json.CloudEvent;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import java.util.Map;
import java.util.Optional;

/** Puts effects into the form in which they leave. */
final class EffectEncoder {

  private final Definition definition;
  private final Codec codec;
  private final Outlet<OutboundEffect> outlet;

  EffectEncoder(Definition definition, Codec codec, Outlet<OutboundEffect> outlet) {
    this.definition = definition;
    this.codec = codec;
    this.outlet = outlet;
  }

  /** The extensions that an event passes on to those it leads to. */
  static Attributes passedOn(FunctionInput event, Tracer.Span span) {
    Map<String, Object> passed = event.attributes().passedOn().toMap();
    passed.remove(Ordinals.EXTENSION);
    passed.put(HopLimit.EXTENSION, event.hops() + 1);
    span.traceparent().ifPresent(context -> passed.put(Tracer.TRACEPARENT, context));
    return Attributes.of(passed);
  }

  /**
   * An effect as it leaves.
   *
   * @param part what is known of effects before, and of this one from now on
   * @throws RuntimeException if it cannot be written down, or would never be taken
   */
  OutboundEffect of(Outgoing effect, Attributes attributes, Part part) {
    OutboundEffect encoded = written(effect, attributes, part);
    outlet.objection(encoded).ifPresent(why -> refuse(encoded, why));
    return encoded;
  }

  private static void refuse(OutboundEffect effect, String why) {
    throw new IllegalStateException(
        switch (effect) {
          case OutboundEvent event ->
              "the event %s for %s, key %s, cannot leave: %s"
                  .formatted(event.id(), event.stream(), event.key(), why);
          case OutboundMessage message ->
              "the message %s cannot leave: %s".formatted(message.id(), why);
        });
  }

  private OutboundEffect written(Outgoing effect, Attributes attributes, Part part) {
    return switch (effect) {
      case Outgoing.Emitted<?> emitted -> emitted(emitted, attributes, part);
      case Outgoing.Sent sent ->
          new OutboundMessage(sent.id(), definition.delivery().orElseThrow(), sent.message());
    };
  }

  private <T> OutboundEffect emitted(
      Outgoing.Emitted<T> emitted, Attributes attributes, Part part) {
    Event<T> event = emitted.event();
    byte[] json =
        new CloudEvent(
                event.id(),
                event.source(),
                event.type(),
                Optional.of(event.key()),
                Optional.of(event.time()),
                attributes,
                codec.encodePayloadRemembering(emitted.stream().payload(), event.data(), part))
            .write();
    return new OutboundEvent(emitted.stream().name(), event.key(), event.id(), json);
  }
}
