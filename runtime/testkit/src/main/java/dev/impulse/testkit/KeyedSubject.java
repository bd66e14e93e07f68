package dev.impulse.testkit;

import static java.util.Comparator.comparing;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.KeyedExecution;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.RecentIdentities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A keyed function: every fold is done twice, the second time from the state as it is kept. */
final class KeyedSubject<K extends Key, S> implements Subject {

  private final Definition.Keyed<K, S> definition;
  private final KeyedExecution<K, S> execution;
  private final RoundTrip json;
  private final Sameness sameness;
  private final Map<String, Cell<S>> cells = new TreeMap<>();

  KeyedSubject(Definition.Keyed<K, S> definition, RoundTrip json) {
    this.definition = definition;
    this.execution = new KeyedExecution<>(definition, RecentIdentities.Retention.DEFAULT);
    this.json = json;
    this.sameness = new Sameness(definition);
  }

  @Override
  public <T> Outcome deliver(EventStream<?, T> stream, Event<T> event, Instant appended) {
    Event<T> kept = json.check(stream, event);
    K key = definition.key().cast(stream.key(event.data()));
    Cell<S> cell = cells.computeIfAbsent(event.key(), text -> execution.open(key));
    Outcome outcome =
        twice(
            cell,
            now -> execution.fold(now, stream, Incoming.of(event), appended),
            later -> execution.fold(later, stream, Incoming.of(kept), appended));
    sameness.require(
        "outcome", Outcome.DUPLICATE, execution.fold(cell, stream, Incoming.of(kept), appended));
    execution.start(cell);
    return outcome;
  }

  @Override
  public Outcome wakeBefore(Instant time) {
    List<Outgoing> effects = new ArrayList<>();
    for (Optional<Cell<S>> next = due(time); next.isPresent(); next = due(time)) {
      Cell<S> cell = next.get();
      Instant due = cell.due().orElseThrow();
      Outcome outcome =
          twice(cell, now -> execution.wake(now, due), later -> execution.wake(later, due));
      execution.start(cell);
      if (!(outcome instanceof Outcome.Done done)) {
        return outcome;
      }
      effects.addAll(done.effects());
    }
    return new Outcome.Done(effects);
  }

  @Override
  public Map<String, ?> states() {
    Map<String, S> states = new TreeMap<>();
    cells.forEach((key, cell) -> states.put(key, cell.state()));
    return states;
  }

  private Optional<Cell<S>> due(Instant before) {
    return cells.values().stream()
        .filter(cell -> cell.due().filter(before::isAfter).isPresent())
        .min(comparing(cell -> cell.due().orElseThrow()));
  }

  private Outcome twice(
      Cell<S> cell, Function<Cell<S>, Outcome> first, Function<Cell<S>, Outcome> second) {
    S state = cell.state();
    S kept = json.check(definition.state(), state);
    Cell<S> restored = execution.restore(cell.key(), kept, cell.recent().kept(), false);
    Outcome outcome = first.apply(cell);
    sameness.requireUnchanged(kept, state);
    sameness.require("effects", outcome, second.apply(restored));
    sameness.require("states", cell.state(), restored.state());
    json.check(definition.state(), cell.state());
    json.check(outcome);
    return outcome;
  }
}
