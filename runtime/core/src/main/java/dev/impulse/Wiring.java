package dev.impulse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every definition has: a name and the ways out. */
record Wiring(String name, List<EventStream<?, ?>> outputs, @Nullable Delivery delivery) {

  Wiring emitting(EventStream<?, ?>... streams) {
    return new Wiring(
        name, Stream.concat(outputs.stream(), Stream.of(streams)).distinct().toList(), delivery);
  }

  Wiring sending(Delivery policy) {
    return new Wiring(name, outputs, policy);
  }
}
