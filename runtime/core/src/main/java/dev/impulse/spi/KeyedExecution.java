package dev.impulse.spi;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Fold;
import dev.impulse.Key;
import dev.impulse.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds events into cells: once each, in order, parking those whose fold fails. Pure but for the
 * cell: the host delivers a key's events in order and keeps cell and effects in one commit.
 */
public final class KeyedExecution<K extends Key, S> {

  /** A wake, as if it had come in: it happens when it is due, and tells that. */
  private record Woken(Identity identity, Instant time) implements Incoming<Instant> {

    @Override
    public Instant data() {
      return time;
    }
  }

  private final Definition.Keyed<K, S> definition;
  private final RecentIdentities.Retention retention;
  private final Map<EventStream<?, ?>, Fold<S, ?>> folds = new HashMap<>();
  private final Effects effects;

  public KeyedExecution(Definition.Keyed<K, S> definition, RecentIdentities.Retention retention) {
    this.definition = definition;
    this.retention = retention;
    this.effects = new Effects(definition);
    definition
        .inputs()
        .forEach(stream -> folds.put(stream, definition.foldOn(stream).orElseThrow()));
  }

  /** The cell of a key that has never had an event. */
  public Cell<S> open(K key) {
    return restore(key.value(), definition.initial(key), List.of(), false);
  }

  /** The cell of a key as it was kept. */
  public Cell<S> restore(String key, S state, List<RecentIdentities.Seen> seen, boolean stopped) {
    RecentIdentities recent = new RecentIdentities(retention);
    recent.restore(seen);
    Cell<S> cell = new Cell<>(key, state, recent, stopped);
    cell.moveTo(state, nextDue(cell, state));
    return cell;
  }

  /**
   * Folds an event, unless the key has seen it or has stopped.
   *
   * @param appended when the event came into the log, by the host's clock
   */
  public <T> Outcome fold(
      Cell<S> cell, EventStream<?, T> stream, Incoming<T> event, Instant appended) {
    if (seen(cell, event.fingerprint(), appended)) {
      return Outcome.DUPLICATE;
    }
    return cell.stopped() ? Outcome.WAITING : refold(cell, stream, event);
  }

  /** Folds an event that was parked, or waited behind one: the key has seen it already. */
  public <T> Outcome refold(Cell<S> cell, EventStream<?, T> stream, Incoming<T> event) {
    return step(cell, foldOn(stream), event);
  }

  /** Parks an event that cannot even be tried. */
  public Outcome park(Cell<S> cell, RuntimeException cause) {
    cell.stop();
    return new Outcome.Parked(cause);
  }

  /** Gives an event up before it is folded: the key has seen it from now on, and nothing else. */
  public Outcome drop(Cell<S> cell, Identity event, Instant appended) {
    boolean seen = seen(cell, event.fingerprint(), appended);
    return seen ? Outcome.DUPLICATE : new Outcome.Done(List.of());
  }

  private boolean seen(Cell<S> cell, long fingerprint, Instant appended) {
    if (cell.recent().contains(fingerprint)) {
      return true;
    }
    cell.recent().add(fingerprint, appended);
    return false;
  }

  /**
   * Folds a wake that is due, or one that was parked. One that leaves its key due no later would
   * never end: it is parked. Folded, parked or given up, a key is not due at that time again.
   */
  public Outcome wake(Cell<S> cell, Instant due) {
    Fold<S, Instant> wake = definition.wake().orElseThrow();
    Fold<S, Instant> onward = (state, time) -> laterThan(time, wake.fold(state, time));
    Identity identity = identityOfWake(cell, due);
    seen(cell, identity.fingerprint(), due);
    return step(cell, onward, new Woken(identity, due));
  }

  private Step<S> laterThan(Instant due, Step<S> step) {
    Optional<Instant> next = definition.dueAt(step.state());
    if (next.isPresent() && !next.get().isAfter(due)) {
      throw new IllegalStateException(
          "woken at %s, %s is due at %s again: dueAt must move on"
              .formatted(due, definition, next.get()));
    }
    return step;
  }

  /** Lets a key that has stopped go on: whatever waited has been folded or given up. */
  public void start(Cell<S> cell) {
    cell.start(nextDue(cell, cell.state()));
  }

  private <T> Outcome step(Cell<S> cell, Fold<S, T> fold, Incoming<T> event) {
    try {
      Step<S> step = fold.fold(cell.state(), event.data());
      List<Outgoing> identified = effects.identified(step.effects(), event);
      Optional<Instant> nextDue = nextDue(cell, step.state());
      cell.vetted(step.state(), identified);
      cell.moveTo(step.state(), nextDue);
      return new Outcome.Done(identified);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      cell.stop();
      return new Outcome.Parked(e);
    }
  }

  private Optional<Instant> nextDue(Cell<S> cell, S state) {
    return definition
        .dueAt(state)
        .filter(due -> !cell.recent().contains(identityOfWake(cell, due).fingerprint()));
  }

  private Identity identityOfWake(Cell<S> cell, Instant due) {
    return Identity.ofWake(definition.name(), cell.key(), due);
  }

  @SuppressWarnings("unchecked") // the definition put each fold in with a stream of its type
  private <T> Fold<S, T> foldOn(EventStream<?, T> stream) {
    Fold<S, T> fold = (Fold<S, T>) folds.get(stream);
    if (fold == null) {
      throw new IllegalArgumentException(definition + " does not read " + stream);
    }
    return fold;
  }
}
