package dev.impulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
    return new Stateless(Wiring.named(name), List.of());
  }

  /**
   * A function that folds the events of each key, in order, into a state.
   *
   * @param name in kebab case, such as {@code join-ledger}
   * @param initial the state of a key before its first event
   */
  public static <K extends Key, S> Keyed<K, S> keyed(
      String name, Class<K> key, Class<S> state, Function<? super K, S> initial) {
    return new Keyed<>(Wiring.named(name), key, state, initial);
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

  /** The names this function had before, the oldest first. */
  public final List<String> formerNames() {
    return wiring.formerNames();
  }

  /**
   * The name by which what this function emits and sends is identified: the first that it had. So
   * renaming a function makes no event and no message a new one.
   */
  public final String identity() {
    return wiring.formerNames().isEmpty() ? name() : wiring.formerNames().getFirst();
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

    /** Declares the streams that decisions may emit to, beside those declared before. */
    public Stateless emits(EventStream<?, ?>... streams) {
      return new Stateless(wiring.emitting(streams), handlers);
    }

    /**
     * Declares that decisions may send messages, and how these are delivered.
     *
     * @throws IllegalStateException if that is declared already
     */
    public Stateless sends(Delivery delivery) {
      return new Stateless(wiring.sending(delivery), handlers);
    }

    /** See {@link Keyed#succeeds}. */
    public Stateless succeeds(String... formerNames) {
      return new Stateless(wiring.succeeding(formerNames), handlers);
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
    private List<Handler<K, S, ?>> handlers = List.of();
    private List<OlderState<?, S>> older = List.of();
    private Predicate<? super S> ended = _ -> false;
    private @Nullable Waking<K, S> waking;
    private @Nullable StateView<S, ?> view;
    private boolean seesKeys;
    private boolean skips;

    private record Handler<K extends Key, S, T>(
        EventStream<K, T> stream, KeyedFold<K, S, T> fold) {}

    private record Waking<K extends Key, S>(
        Function<? super S, Optional<Instant>> dueAt, KeyedFold<K, S, Instant> due) {}

    private Keyed(Wiring wiring, Class<K> key, Class<S> state, Function<? super K, S> initial) {
      super(wiring);
      this.key = key;
      this.state = state;
      this.initial = initial;
    }

    private Keyed<K, S> with(Wiring changed) {
      Keyed<K, S> copy = new Keyed<>(changed, key, state, initial);
      copy.handlers = handlers;
      copy.older = older;
      copy.ended = ended;
      copy.waking = waking;
      copy.view = view;
      copy.seesKeys = seesKeys;
      copy.skips = skips;
      return copy;
    }

    private Keyed<K, S> with(Consumer<Keyed<K, S>> change) {
      Keyed<K, S> copy = with(wiring);
      change.accept(copy);
      return copy;
    }

    /** Folds each event of a stream that has the same key. */
    public <T> Keyed<K, S> on(EventStream<K, T> stream, Fold<S, T> fold) {
      KeyedFold<K, S, T> keyless = (_, before, data) -> fold.fold(before, data);
      return with(copy -> copy.handlers = plus(handlers, new Handler<>(stream, keyless)));
    }

    /** Folds each event of a stream that has the same key, by a handler that is given the key. */
    public <T> Keyed<K, S> on(EventStream<K, T> stream, KeyedFold<K, S, T> fold) {
      return with(copy -> {
        copy.handlers = plus(handlers, new Handler<>(stream, fold));
        copy.seesKeys = true;
      });
    }

    /** Folds each event of a stream into the state and has no effects, by its type. */
    public <T> Keyed<K, S> folds(EventStream<K, T> stream, BiFunction<S, T, S> fold) {
      return on(stream, (before, data) -> Step.to(fold.apply(before, data)));
    }

    /**
     * Folds the passing of time. A timer is a function of the state: after each fold the host asks
     * when the key is due, and an earlier answer no longer counts. A time that has passed already
     * is due at once, also one at which the key was woken before. What a wake leads to must be due
     * later, or never.
     *
     * @param dueAt when to wake, or empty for never
     * @param due folded once log time is later than that, with the time that was due
     * @throws IllegalStateException if that is declared already
     */
    public Keyed<K, S> wakes(Function<? super S, Optional<Instant>> dueAt, Fold<S, Instant> due) {
      return waking(new Waking<>(dueAt, (_, before, time) -> due.fold(before, time)), false);
    }

    /** Folds the passing of time by a handler that is given the key; else as the other one. */
    public Keyed<K, S> wakes(
        Function<? super S, Optional<Instant>> dueAt, KeyedFold<K, S, Instant> due) {
      return waking(new Waking<>(dueAt, due), true);
    }

    private Keyed<K, S> waking(Waking<K, S> declared, boolean givesKey) {
      DeclaredOnce.require(waking, "wakes", this);
      return with(copy -> {
        copy.waking = declared;
        copy.seesKeys |= givesKey;
      });
    }

    /** Declares the streams that folds may emit to, beside those declared before. */
    public Keyed<K, S> emits(EventStream<?, ?>... streams) {
      return with(wiring.emitting(streams));
    }

    /**
     * Declares that folds may send messages, and how these are delivered.
     *
     * @throws IllegalStateException if that is declared already
     */
    public Keyed<K, S> sends(Delivery delivery) {
      return with(wiring.sending(delivery));
    }

    /**
     * Reads states that an earlier version of this function has left, and takes them to the form of
     * today. Declare the oldest first, and never take one out: a state's version is its place in
     * this order, and the class of today has the one after the last.
     *
     * @param older the state's class of then, under another name
     * @param migration pure; a state that it throws on stops its key and stays as it is
     */
    public <O> Keyed<K, S> reads(Class<O> older, Function<? super O, S> migration) {
      return with(copy -> copy.older = plus(this.older, new OlderState<>(older, migration)));
    }

    /**
     * This is another function's new name. It takes over the state and the place in the log of the
     * older one, and what it emits and sends keeps the identities it had.
     *
     * @param formerNames all that it ever had, the oldest first
     */
    public Keyed<K, S> succeeds(String... formerNames) {
      return with(wiring.succeeding(formerNames));
    }

    /**
     * An event whose fold fails is recorded with its cause, and its key goes on without it. Right
     * where a later event makes up for a missing one, such as the next reading of a sensor; else a
     * key stops at what fails, and nothing after it is decided without it.
     */
    public Keyed<K, S> skips() {
      return with(copy -> copy.skips = true);
    }

    /**
     * What others are shown in place of the state, such as {@code ./impulse view}.
     *
     * @param type a record with a JSON form, as payloads have
     * @throws IllegalStateException if that is declared already
     */
    public <V> Keyed<K, S> shows(Class<V> type, Function<? super S, V> shown) {
      DeclaredOnce.require(view, "shows", this);
      return with(copy -> copy.view = new StateView<>(type, shown));
    }

    /**
     * A key whose state is as the predicate says has come to its end: the host forgets the state,
     * and a later event of the key begins with the initial one. Events that were folded stay known.
     */
    public Keyed<K, S> forgets(Predicate<? super S> end) {
      return with(copy -> copy.ended = end);
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
    public <T> Optional<KeyedFold<K, S, T>> foldOn(EventStream<?, T> stream) {
      return handlers.stream()
          .filter(handler -> handler.stream.equals(stream))
          .findFirst()
          .map(handler -> (KeyedFold<K, S, T>) handler.fold);
    }

    /** When a key of this state is to be woken, for hosts; empty for never. */
    public Optional<Instant> dueAt(S state) {
      return waking == null ? Optional.empty() : waking.dueAt.apply(state);
    }

    /** The handler of wakes, for hosts; empty if this function does not wake. */
    public Optional<KeyedFold<K, S, Instant>> wake() {
      return Optional.ofNullable(waking).map(Waking::due);
    }

    /** Whether a handler is given the key. */
    public boolean seesKeys() {
      return seesKeys;
    }

    /** Whether a key goes on after an event whose fold failed. */
    public boolean isSkipping() {
      return skips;
    }

    /** Whether a key of this state has come to its end. */
    public boolean hasEnded(S state) {
      return ended.test(state);
    }

    /** The forms that the state had before, the oldest first. */
    public List<OlderState<?, S>> olderStates() {
      return older;
    }

    /** The version of the state's form: 1 for the first, one more with each that came after. */
    public int stateVersion() {
      return older.size() + 1;
    }

    /** What others are shown in place of the state; empty for the state itself. */
    public Optional<StateView<S, ?>> view() {
      return Optional.ofNullable(view);
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
