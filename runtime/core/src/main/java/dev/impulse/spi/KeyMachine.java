package dev.impulse.spi;

import dev.impulse.Definition;
import dev.impulse.Key;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of one key of a keyed function, the same on every host: it folds events in order, is
 * woken when it is due, stops at an event whose decision fails, lets later ones line up behind it,
 * and folds them in order once it is redriven. Pure but for what it keeps: the host delivers each
 * event once, in order, and keeps what comes of it in one commit.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <E> the events as the host has them
 */
public final class KeyMachine<K extends Key, S, E extends Incoming> {

  private final KeyedFunction<K, S> function;
  private final KeyPort<E> port;
  private final String text;
  private @Nullable K key;
  private KeyPhase<S> phase;
  private long wakes;

  /** See {@link KeptKey#setAside}. */
  private @Nullable Instant setAside;

  /** See {@link Wake#hops}. */
  private int hops;

  private KeyMachine(KeyedFunction<K, S> function, KeptKey kept, KeyPort<E> port) {
    this.function = function;
    this.port = port;
    this.text = kept.key();
    this.wakes = kept.wakes();
    this.setAside = kept.setAside().orElse(null);
    this.hops = kept.hops();
    this.phase = new Unopened<>();
  }

  /** Goes on with a key as it was kept. */
  public static <K extends Key, S, E extends Incoming> KeyMachine<K, S, E> of(
      KeyedFunction<K, S> function, KeptKey kept, KeyPort<E> port) {
    KeyMachine<K, S, E> machine = new KeyMachine<>(function, kept, port);
    if (kept.isOpened()) {
      machine.phase = machine.read(kept);
    } else if (kept.stopped()) {
      machine.phase = machine.open().stopped(machine);
    }
    return machine;
  }

  private KeyPhase<S> read(KeptKey kept) {
    try {
      KeyPhase<S> read = running(function.read(kept));
      return kept.stopped() ? read.stopped(this) : read;
    } catch (UnusableStateException e) {
      return new Unusable<>(kept, e, kept.stopped());
    } catch (Throwable e) {
      JvmFailure.rethrow(e);
      return new Unusable<>(kept, unreadable(e), kept.stopped());
    }
  }

  private UnusableStateException unreadable(Throwable cause) {
    return UnusableStateException.unreadable(definition().name(), text, cause);
  }

  /** The key with the state that it begins with. */
  KeyPhase<S> open() {
    try {
      phase = running(function.initial(key()));
    } catch (Throwable e) {
      JvmFailure.rethrow(e);
      KeptKey kept = KeptKey.unopened(text, definition().stateVersion());
      phase =
          new Unusable<>(
              kept, UnusableStateException.unopened(definition().name(), text, e), false);
    }
    return phase;
  }

  private K key() {
    K known = key;
    if (known == null) {
      known = function.key(text);
      key = known;
    }
    return known;
  }

  private Definition.Keyed<K, S> definition() {
    return function.definition();
  }

  Running<S> running(S state) {
    return new Running<>(state, function.dueAt(state));
  }

  KeyPort<E> port() {
    return port;
  }

  void moveTo(KeyPhase<S> next) {
    phase = next;
  }

  /** Folds an event, parks it if that fails, or puts it in line if the key has stopped. */
  public void deliver(E event) {
    switch (port.fateOf(event)) {
      case FOLD -> phase.deliver(this, event);
      case HOLD -> phase = phase.stopped(this);
      case GIVE_UP -> giveUp();
    }
  }

  /** The key is opened, as it was when the event came and failed. */
  private void giveUp() {
    if (phase instanceof Unopened<S>) {
      open();
    }
  }

  /**
   * Folds an event or wake.
   *
   * @param failed where it goes if its decision fails
   * @return whether it is done: folded, or recorded by a function that skips
   */
  boolean fold(Running<S> from, E event, BiConsumer<E, Throwable> failed) {
    KeyedFunction.Folded<S> folded;
    try {
      folded = function.fold(keyForFold(), from.current(), event, port);
    } catch (Throwable e) {
      JvmFailure.rethrow(e);
      return failed(from, event, e, failed);
    }
    moveTo(folded);
    hops = folded.due().filter(event.arrived()::isAfter).isPresent() ? event.hops() : 0;
    folded.leaving().run();
    return true;
  }

  @SuppressWarnings("NullAway") // a fold that is not given the key does not look at it
  private K keyForFold() {
    return definition().seesKeys() ? key() : null;
  }

  private boolean failed(
      Running<S> from, E event, Throwable cause, BiConsumer<E, Throwable> failed) {
    Instant due = event.due();
    if (due != null) {
      setAside = due;
    }
    if (definition().isSkipping()) {
      port.record(event, cause);
      return true;
    }
    failed.accept(event, cause);
    phase = new Stopped<>(from.current());
    return false;
  }

  private void moveTo(KeyedFunction.Folded<S> folded) {
    if (folded.ended()) {
      phase = new Unopened<>();
      setAside = null;
      return;
    }
    phase = new Running<>(folded.state(), folded.due());
    if (setAside != null && !folded.due().equals(Optional.of(setAside))) {
      setAside = null;
    }
  }

  /** When the key is to be woken; empty for never, and while it has stopped. */
  public Optional<Instant> due() {
    Optional<Instant> due = phase.due();
    return setAside != null && due.equals(Optional.of(setAside)) ? Optional.empty() : due;
  }

  /**
   * Folds the wakes that are due before a time, as far as a commit has room for their effects.
   *
   * @return whether any was due
   */
  public boolean wakeBefore(Instant time) {
    return wakeBefore(time, port::park);
  }

  private boolean wakeBefore(Instant time, BiConsumer<E, Throwable> failed) {
    boolean woken = false;
    while (port.hasRoom() && wakeNext(time, failed)) {
      woken = true;
    }
    return woken;
  }

  /** Folds the next wake that is due before a time; says whether there was one. */
  public boolean wakeNext(Instant time) {
    return wakeNext(time, port::park);
  }

  private boolean wakeNext(Instant time, BiConsumer<E, Throwable> failed) {
    Optional<Instant> due = due().filter(time::isAfter);
    due.ifPresent(at -> wake(at, time, failed));
    return due.isPresent();
  }

  private void wake(Instant due, Instant now, BiConsumer<E, Throwable> failed) {
    Running<S> from = (Running<S>) phase;
    E wake = port.wake(new Wake(function.identityOfWake(text, ++wakes), text, due, now, hops));
    switch (port.fateOf(wake)) {
      case FOLD -> fold(from, wake, failed);
      case GIVE_UP -> setAside = due;
      case HOLD -> {
        setAside = due;
        phase = phase.stopped(this);
      }
    }
  }

  /**
   * Tries a stopped key again: folds its line in order, up to one that fails again; wakes that fell
   * due among the events are folded where they would have come. As far as a commit has room.
   */
  public void redrive(Line<E> line) {
    phase = phase.started(this);
    E next = line.first();
    while (next != null && !isStopped() && port.hasRoom()) {
      wakeBefore(next.arrived(), line::putFirst);
      if (!isStopped() && port.hasRoom()) {
        refold(line, next);
      }
      next = line.first();
    }
    if (next != null) {
      phase = phase.stopped(this);
    }
  }

  private void refold(Line<E> line, E next) {
    switch (phase) {
      case Unopened<S> _ -> open();
      case Running<S> from -> {
        if (fold(from, next, (_, cause) -> line.failedAgain(cause))) {
          line.removeFirst();
        }
      }
      case Unusable<S>(KeptKey _, UnusableStateException why, boolean _) -> {
        line.failedAgain(why);
        phase = phase.stopped(this);
      }
      case Stopped<S> _ -> throw new AssertionError("was started");
    }
  }

  /** Gives up the first in line, and tries the others. */
  public void drop(Line<E> line) {
    line.removeFirst();
    redrive(line);
  }

  /** Whether an event of this key is parked, so that later ones wait behind it. */
  public boolean isStopped() {
    return phase.isStopped();
  }

  /** The state; empty if there is none, or none that can be used. */
  public Optional<S> state() {
    return phase.state();
  }

  /** The text of the key. */
  public String text() {
    return text;
  }

  /**
   * What is to be kept.
   *
   * @param encoded the JSON of the state
   */
  public KeptKey kept(Function<? super S, byte[]> encoded) {
    if (phase instanceof Unusable<S> unusable) {
      KeptKey before = unusable.kept();
      return kept(before.version(), before.state());
    }
    return kept(
        definition().stateVersion(),
        phase.state().map(encoded).orElseGet(() -> KeptKey.unopened(text, 0).state()));
  }

  private KeptKey kept(int version, byte[] state) {
    return new KeptKey(
        text, version, state, isStopped(), wakes, Optional.ofNullable(setAside), hops);
  }
}
