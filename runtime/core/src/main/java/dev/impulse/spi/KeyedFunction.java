package dev.impulse.spi;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.KeyedFold;
import dev.impulse.OlderState;
import dev.impulse.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A keyed function as its keys see it: opens and reads states, folds, and identifies effects. It
 * keeps nothing of any key: each key's life is a {@link KeyMachine}.
 */
public final class KeyedFunction<K extends Key, S> {

  private record Handler<K extends Key, S, T>(EventStream<?, T> stream, KeyedFold<K, S, T> fold) {

    static <K extends Key, S, T> Handler<K, S, T> of(
        Definition.Keyed<K, S> definition, EventStream<?, T> stream) {
      return new Handler<>(stream, definition.foldOn(stream).orElseThrow());
    }

    Step<S> fold(K key, S state, Incoming event, Codec codec) {
      return fold.fold(key, state, event.data(stream, codec));
    }
  }

  /**
   * What an event leads to.
   *
   * @param due as {@link Definition.Keyed#dueAt} says
   * @param ended as {@link Definition.Keyed#hasEnded} says
   * @param leaving lets the effects leave
   */
  record Folded<S>(S state, Optional<Instant> due, boolean ended, Runnable leaving) {}

  private final Definition.Keyed<K, S> definition;
  private final Codec codec;
  private final HopLimit hopLimit;
  private final Map<String, Handler<K, S, ?>> handlers = new HashMap<>();
  private final EffectIdentities identities;

  /**
   * @param codec knows the payloads and the state
   */
  public KeyedFunction(Definition.Keyed<K, S> definition, Codec codec, HopLimit hopLimit) {
    this.definition = definition;
    this.codec = codec;
    this.hopLimit = hopLimit;
    this.identities = new EffectIdentities(definition);
    definition
        .inputs()
        .forEach(stream -> handlers.put(stream.name(), Handler.of(definition, stream)));
  }

  public Definition.Keyed<K, S> definition() {
    return definition;
  }

  K key(String text) {
    return codec.restore(definition.key(), codec.encode(String.class, text));
  }

  /** The state of a key before its first event. */
  S initial(K key) {
    return codec.frozen(definition.state(), definition.initial(key));
  }

  /** The state that was kept, in the form of today. */
  S read(KeptKey kept) {
    int current = definition.stateVersion();
    if (kept.version() > current) {
      throw UnusableStateException.newer(definition.name(), kept, current);
    }
    return kept.version() == current
        ? codec.restore(definition.state(), kept.state())
        : migrated(definition.olderStates().get(kept.version() - 1), kept.state());
  }

  private <O> S migrated(OlderState<O, S> older, byte[] state) {
    O then = codec.restore(older.type(), state);
    return codec.frozen(definition.state(), older.migration().apply(then));
  }

  Optional<Instant> dueAt(S state) {
    return definition.dueAt(state);
  }

  /**
   * Folds an event or wake, and gets its effects ready to leave. It throws whatever the decision
   * throws.
   */
  <E extends Incoming> Folded<S> fold(K key, S state, E event, EffectPort<E> port) {
    hopLimit.require(definition.name(), event);
    Instant due = event.due();
    Step<S> step =
        due == null ? handler(event).fold(key, state, event, codec) : wake(key, state, due);
    S next = codec.frozen(definition.state(), step.state());
    Optional<Instant> nextDue = definition.dueAt(next);
    if (due != null) {
      requireLater(due, nextDue);
    }
    boolean ended = definition.hasEnded(next);
    Runnable leaving =
        step.effects().isEmpty()
            ? KeyedFunction::nothing
            : port.prepare(event, identities.identified(step.effects(), event));
    return new Folded<>(next, nextDue, ended, leaving);
  }

  private Handler<K, S, ?> handler(Incoming event) {
    Handler<K, S, ?> handler = handlers.get(event.stream());
    if (handler == null) {
      throw notRead("the stream " + event.stream());
    }
    return handler;
  }

  private Step<S> wake(K key, S state, Instant due) {
    return definition.wake().orElseThrow(() -> notRead("wakes")).fold(key, state, due);
  }

  private IllegalStateException notRead(String what) {
    return new IllegalStateException(
        "%s no longer reads %s: drop the event, or read them again".formatted(definition, what));
  }

  private void requireLater(Instant due, Optional<Instant> next) {
    if (next.isPresent() && !next.get().isAfter(due)) {
      throw new IllegalStateException(
          "woken at %s, %s is due at %s again: dueAt must move on"
              .formatted(due, definition, next.get()));
    }
  }

  Identity identityOfWake(String key, long n) {
    return Identity.ofWake(definition.identity(), key, n);
  }

  private static void nothing() {}
}
