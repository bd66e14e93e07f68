package dev.impulse.engine;

import dev.impulse.Decision;
import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Fold;
import dev.impulse.Key;
import dev.impulse.Step;
import dev.impulse.spi.Codec;
import java.time.Instant;
import java.util.List;

/**
 * Makes definitions whose decisions fail if what they lead to cannot be written, so that they are
 * parked as any other that fails. It is written twice then: this is for functions of which it is
 * known that they need it.
 */
final class Checked {

  private final Codec codec;

  private Checked(Codec codec) {
    this.codec = codec;
  }

  static Deployed of(Deployed function) {
    Checked checked = new Checked(function.codec());
    Definition definition =
        switch (function.definition()) {
          case Definition.Stateless stateless -> checked.stateless(stateless);
          case Definition.Keyed<?, ?> keyed -> checked.keyed(keyed);
        };
    return new Deployed(definition, function.codec());
  }

  private Definition.Stateless stateless(Definition.Stateless given) {
    Definition.Stateless checked = Definition.stateless(given.name()).emits(outputs(given));
    for (EventStream<?, ?> stream : given.inputs()) {
      checked = on(checked, given, stream);
    }
    return given.delivery().map(checked::sends).orElse(checked);
  }

  private <T> Definition.Stateless on(
      Definition.Stateless to, Definition.Stateless given, EventStream<?, T> stream) {
    Decision<T> decision = given.decisionOn(stream).orElseThrow();
    return to.on(stream, data -> writable(decision.decide(data)));
  }

  <K extends Key, S> Definition.Keyed<K, S> keyed(Definition.Keyed<K, S> given) {
    Class<S> state = given.state();
    Definition.Keyed<K, S> checked =
        Definition.<K, S>keyed(
                given.name(), given.key(), state, key -> writable(state, given.initial(key)))
            .emits(outputs(given));
    for (EventStream<?, ?> stream : given.inputs()) {
      checked = on(checked, given, stream);
    }
    if (given.wake().isPresent()) {
      Fold<S, Instant> wake = given.wake().get();
      checked =
          checked.wakes(given::dueAt, (before, due) -> writable(state, wake.fold(before, due)));
    }
    return given.delivery().map(checked::sends).orElse(checked);
  }

  @SuppressWarnings("unchecked") // the streams of a keyed function have its key
  private <K extends Key, S, T> Definition.Keyed<K, S> on(
      Definition.Keyed<K, S> to, Definition.Keyed<K, S> given, EventStream<?, T> stream) {
    Fold<S, T> fold = given.foldOn(stream).orElseThrow();
    return to.on(
        (EventStream<K, T>) stream,
        (before, data) -> writable(given.state(), fold.fold(before, data)));
  }

  private static EventStream<?, ?>[] outputs(Definition given) {
    return given.outputs().toArray(EventStream<?, ?>[]::new);
  }

  private <S> Step<S> writable(Class<S> type, Step<S> step) {
    writable(type, step.state());
    writable(step.effects());
    return step;
  }

  private List<Effect> writable(List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Emit<?> emit) {
        writable(emit);
      }
    }
    return effects;
  }

  private <T> void writable(Effect.Emit<T> emit) {
    writable(emit.stream().payload(), emit.data());
  }

  private <T> T writable(Class<T> type, T value) {
    codec.encode(type, value);
    return value;
  }
}
