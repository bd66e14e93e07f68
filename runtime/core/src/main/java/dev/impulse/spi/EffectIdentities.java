package dev.impulse.spi;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.EventStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Gives effects their identities, and refuses those that the definition does not declare. */
final class EffectIdentities {

  private record Destination(String stream, String key) {}

  private final Definition definition;
  private final Set<EventStream<?, ?>> outputs;

  EffectIdentities(Definition definition) {
    this.definition = definition;
    this.outputs = new HashSet<>(definition.outputs());
  }

  /**
   * @param effects at least one
   * @param cause the event or wake that has these effects; its time is that of an emitted payload
   *     that tells none
   * @throws IllegalStateException if an effect is not declared, or an event would not be taken were
   *     it put
   */
  List<Outgoing> identified(List<Effect> effects, Incoming cause) {
    if (effects.size() == 1) {
      return List.of(identified(effects.getFirst(), cause, only -> 0));
    }
    Map<Destination, Integer> counts = new HashMap<>();
    List<Outgoing> identified = new ArrayList<>(effects.size());
    for (Effect effect : effects) {
      identified.add(identified(effect, cause, to -> counts.merge(to, 1, Integer::sum) - 1));
    }
    return identified;
  }

  /**
   * @param nth the how-many-th effect to a destination it is, from 0
   */
  private Outgoing identified(Effect effect, Incoming cause, ToIntFunction<Destination> nth) {
    return switch (effect) {
      case Effect.Emit<?> emit -> emitted(emit, cause, nth);
      case Effect.Send send -> sent(send);
    };
  }

  private <T> Outgoing emitted(
      Effect.Emit<T> emit, Incoming cause, ToIntFunction<Destination> nth) {
    EventStream<?, T> stream = declared(emit.stream());
    T data = emit.data();
    String key = stream.key(data).value();
    String id =
        stream
            .id(data)
            .orElseGet(() -> {
              int n = nth.applyAsInt(new Destination(stream.name(), key));
              return DerivedId.of(definition.identity(), cause.identity(), stream.name(), key, n);
            });
    Instant happened = stream.time(data).orElseGet(cause::time);
    Event<T> event = new Event<>(id, definition.identity(), stream.type(data), key, happened, data);
    EventLimits.fault(event).ifPresent(fault -> refuse(stream, fault));
    return new Outgoing.Emitted<>(stream, event);
  }

  private void refuse(EventStream<?, ?> stream, String fault) {
    throw new IllegalStateException(
        "%s emits to %s an event whose %s".formatted(definition, stream, fault));
  }

  private <T> EventStream<?, T> declared(EventStream<?, T> stream) {
    if (!outputs.contains(stream)) {
      throw new IllegalStateException(
          "%s emits to %s, which its definition does not declare: add .emits(%s)"
              .formatted(definition, stream, stream));
    }
    return stream;
  }

  private Outgoing sent(Effect.Send send) {
    if (definition.delivery().isEmpty()) {
      throw new IllegalStateException(
          definition + " sends a message, which its definition does not declare: add .sends(…)");
    }
    return new Outgoing.Sent(definition.identity() + "/" + send.message().key(), send.message());
  }
}
