package dev.impulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a function reads, decides and emits: an immutable value that is printed, checked and turned
 * into infrastructure. Faults of one definition and of several together are found by {@link
 * Topology#of}.
 */
public abstract sealed class Definition {

  final Wiring wiring;

  private Definition(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * A function that decides by the event alone.
   *
   * @param name in kebab case, such as {@code check-limits}
   */
  public static Stateless stateless(String name) {
    return new Stateless(new Wiring(name, List.of(), null), List.of());
  }

  /**
   * A function that folds the events of each key, in order, into a state.
   *
   * @param name in kebab case, such as {@code join-ledger}
   * @param initial the state of a key before its first event
   */
  public static <K extends Key, S> Keyed<K, S> keyed(
      String name, Class<K> key, Class<S> state, Function<? super K, S> initial) {
    Wiring wiring = new Wiring(name, List.of(), null);
    return new Keyed<>(wiring, key, state, initial, List.of(), null);
  }

  public final String name() {
    return wiring.name();
  }

  /** The streams that this function reads, in the order of declaration. */
  public abstract List<EventStream<?, ?>> inputs();

  /** The streams that this function may emit to; a host refuses any other. */
  public final List<EventStream<?, ?>> outputs() {
    return wiring.outputs();
  }

  /** How this function's messages are delivered; empty if it may send none. */
  public final Optional<Delivery> delivery() {
    return Optional.ofNullable(wiring.delivery());
  }

  @Override
  public final String toString() {
    return name();
  }

  /** See {@link Definition#stateless}. */
  public static final class Stateless extends Definition {

    private final List<Handler<?>> handlers;

    private record Handler<T>(EventStream<?, T> stream, Decision<T> decision) {}

    private Stateless(Wiring wiring, List<Handler<?>> handlers) {
      super(wiring);
      this.handlers = handlers;
    }

    /** Decides on each event of a stream. */
    public <T> Stateless on(EventStream<?, T> stream, Decision<T> decision) {
      return new Stateless(wiring, plus(handlers, new Handler<>(stream, decision)));
    }

    /** Declares the streams that decisions may emit to. */
    public Stateless emits(EventStream<?, ?>... streams) {
      return new Stateless(wiring.emitting(streams), handlers);
    }

    /** Declares that decisions may send messages, and how these are delivered. */
    public Stateless sends(Delivery delivery) {
      return new Stateless(wiring.sending(delivery), handlers);
    }

    /** The handler of a stream, for hosts; empty if this function does not read the stream. */
    @SuppressWarnings("unchecked") // a handler is added together with a stream of its type
    public <T> Optional<Decision<T>> decisionOn(EventStream<?, T> stream) {
      return handlers.stream()
          .filter(handler -> handler.stream.equals(stream))
          .findFirst()
          .map(handler -> (Decision<T>) handler.decision);
    }

    @Override
    public List<EventStream<?, ?>> inputs() {
      return handlers.stream().<EventStream<?, ?>>map(Handler::stream).toList();
    }
  }

  /** See {@link Definition#keyed}. */
  public static final class Keyed<K extends Key, S> extends Definition {

    private final Class<K> key;
    private final Class<S> state;
    private final Function<? super K, S> initial;
    private final List<Handler<S, ?>> handlers;
    private final @Nullable Waking<S> waking;

    private record Handler<S, T>(EventStream<?, T> stream, Fold<S, T> fold) {}

    private record Waking<S>(Function<S, Optional<Instant>> dueAt, Fold<S, Instant> due) {}

    private Keyed(
        Wiring wiring,
        Class<K> key,
        Class<S> state,
        Function<? super K, S> initial,
        List<Handler<S, ?>> handlers,
        @Nullable Waking<S> waking) {
      super(wiring);
      this.key = key;
      this.state = state;
      this.initial = initial;
      this.handlers = handlers;
      this.waking = waking;
    }

    /** Folds each event of a stream that has the same key. */
    public <T> Keyed<K, S> on(EventStream<K, T> stream, Fold<S, T> fold) {
      List<Handler<S, ?>> more = plus(handlers, new Handler<>(stream, fold));
      return new Keyed<>(wiring, key, state, initial, more, waking);
    }

    /** Folds each event of a stream into the state and has no effects, by its type. */
    public <T> Keyed<K, S> folds(EventStream<K, T> stream, BiFunction<S, T, S> fold) {
      return on(stream, (state, data) -> Step.to(fold.apply(state, data)));
    }

    /**
     * Folds the passing of time. A timer is a function of the state: after each fold the host asks
     * when the key is due, and an earlier answer no longer counts. A key is woken once for one
     * time.
     *
     * @param dueAt when to wake, or empty for never
     * @param due folded once it is later than that, with the time that was due
     */
    public Keyed<K, S> wakes(Function<S, Optional<Instant>> dueAt, Fold<S, Instant> due) {
      return new Keyed<>(wiring, key, state, initial, handlers, new Waking<>(dueAt, due));
    }

    /** Declares the streams that folds may emit to. */
    public Keyed<K, S> emits(EventStream<?, ?>... streams) {
      return new Keyed<>(wiring.emitting(streams), key, state, initial, handlers, waking);
    }

    /** Declares that folds may send messages, and how these are delivered. */
    public Keyed<K, S> sends(Delivery delivery) {
      return new Keyed<>(wiring.sending(delivery), key, state, initial, handlers, waking);
    }

    /** What the state is kept by. */
    public Class<K> key() {
      return key;
    }

    /** What is kept. */
    public Class<S> state() {
      return state;
    }

    /** The state of a key before its first event. */
    public S initial(K key) {
      return initial.apply(key);
    }

    /** The handler of a stream, for hosts; empty if this function does not read the stream. */
    @SuppressWarnings("unchecked") // a handler is added together with a stream of its type
    public <T> Optional<Fold<S, T>> foldOn(EventStream<?, T> stream) {
      return handlers.stream()
          .filter(handler -> handler.stream.equals(stream))
          .findFirst()
          .map(handler -> (Fold<S, T>) handler.fold);
    }

    /** When a key of this state is to be woken, for hosts; empty for never. */
    public Optional<Instant> dueAt(S state) {
      return waking == null ? Optional.empty() : waking.dueAt.apply(state);
    }

    /** The handler of wakes, for hosts; empty if this function does not wake. */
    public Optional<Fold<S, Instant>> wake() {
      return Optional.ofNullable(waking).map(Waking::due);
    }

    @Override
    public List<EventStream<?, ?>> inputs() {
      return handlers.stream().<EventStream<?, ?>>map(Handler::stream).toList();
    }
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
