package dev.impulse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every definition has: its names and the ways out. */
record Wiring(
    String name,
    List<String> formerNames,
    List<EventStream<?, ?>> outputs,
    @Nullable Delivery delivery) {

  static Wiring named(String name) {
    return new Wiring(name, List.of(), List.of(), null);
  }

  Wiring emitting(EventStream<?, ?>... streams) {
    List<EventStream<?, ?>> all =
        Stream.concat(outputs.stream(), Stream.of(streams)).distinct().toList();
    return new Wiring(name, formerNames, all, delivery);
  }

  Wiring sending(Delivery policy) {
    DeclaredOnce.require(delivery, "sends", name);
    return new Wiring(name, formerNames, outputs, policy);
  }

  Wiring succeeding(String... names) {
    return new Wiring(name, List.of(names), outputs, delivery);
  }
}
