package dev.impulse.testkit;

import static java.util.Comparator.comparing;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.KeyedExecution;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.RecentIdentities;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A keyed function: a key that fails stops, and what comes later for it lines up. */
final class HostedKeyed<K extends Key, S> implements Hosted {

  /** A key that has stopped; the first that is held is the one that failed. */
  private record Stop(String cause, Queue<Held> held) {}

  private final Definition.Keyed<K, S> definition;
  private final KeyedExecution<K, S> execution;
  private final Map<String, Cell<S>> cells = new TreeMap<>();
  private final Map<String, Stop> stops = new TreeMap<>();
  private int position;

  private HostedKeyed(Definition.Keyed<K, S> definition) {
    this.definition = definition;
    this.execution = new KeyedExecution<>(definition, RecentIdentities.Retention.DEFAULT);
  }

  static <K extends Key, S> HostedKeyed<K, S> of(
      Definition.Keyed<K, S> definition, @Nullable Hosted before) {
    HostedKeyed<K, S> hosted = new HostedKeyed<>(definition);
    if (before instanceof HostedKeyed<?, ?> same) {
      hosted.takeOver(same);
    }
    return hosted;
  }

  private void takeOver(HostedKeyed<?, ?> before) {
    before.cells.forEach((key, cell) -> cells.put(key, restored(cell)));
    stops.putAll(before.stops);
    position = before.position;
  }

  private Cell<S> restored(Cell<?> kept) {
    S state = definition.state().cast(kept.state());
    return execution.restore(kept.key(), state, kept.recent().kept(), kept.stopped());
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public <T> List<Outgoing> read(Entry<T> entry) {
    position++;
    if (!definition.inputs().contains(entry.stream())) {
      return List.of();
    }
    Cell<S> cell = cellOf(entry);
    Incoming<T> event = Incoming.of(entry.event());
    return after(execution.fold(cell, entry.stream(), event, entry.appended()), cell, entry);
  }

  private <T> Cell<S> cellOf(Entry<T> entry) {
    K key = definition.key().cast(entry.stream().key(entry.event().data()));
    return cells.computeIfAbsent(key.value(), text -> execution.open(key));
  }

  private List<Outgoing> after(Outcome outcome, Cell<S> cell, Held held) {
    switch (outcome) {
      case Outcome.Done done -> {
        return done.effects();
      }
      case Outcome.Duplicate duplicate -> {}
      case Outcome.Waiting waiting -> stopOf(cell.key()).held.add(held);
      case Outcome.Parked parked ->
          stops.put(
              cell.key(), new Stop(parked.cause().toString(), new ArrayDeque<>(List.of(held))));
    }
    return List.of();
  }

  @Override
  public List<Outgoing> wakeBefore(Instant time) {
    List<Outgoing> effects = new ArrayList<>();
    for (Optional<Cell<S>> next = due(time); next.isPresent(); next = due(time)) {
      Cell<S> cell = next.get();
      Instant due = cell.due().orElseThrow();
      Held wake = Held.Wake.of(definition.name(), cell.key(), due);
      effects.addAll(after(execution.wake(cell, due), cell, wake));
    }
    return effects;
  }

  private Optional<Cell<S>> due(Instant before) {
    return cells.values().stream()
        .filter(cell -> cell.due().filter(before::isAfter).isPresent())
        .min(comparing(cell -> cell.due().orElseThrow()));
  }

  @Override
  public Optional<Object> state(String key) {
    return Optional.ofNullable(cells.get(key)).map(Cell::state);
  }

  @Override
  public List<Failure> failures() {
    return stops.values().stream()
        .map(stop ->
            new Failure(
                definition.name(), stop.held.element().event(), stop.cause, stop.held.size() - 1))
        .toList();
  }

  @Override
  public List<Outgoing> redrive(String key) {
    Cell<S> cell = Objects.requireNonNull(cells.get(key), key);
    Queue<Held> held = stopOf(key).held;
    List<Outgoing> effects = new ArrayList<>();
    while (!held.isEmpty()) {
      Outcome outcome = refold(cell, held.element());
      if (outcome instanceof Outcome.Parked parked) {
        stops.put(key, new Stop(parked.cause().toString(), held));
        return effects;
      }
      held.remove();
      effects.addAll(((Outcome.Done) outcome).effects());
    }
    stops.remove(key);
    execution.start(cell);
    return effects;
  }

  private Outcome refold(Cell<S> cell, Held held) {
    return switch (held) {
      case Entry<?> entry -> refold(cell, entry);
      case Held.Wake wake -> execution.wake(cell, wake.event().data());
    };
  }

  private <T> Outcome refold(Cell<S> cell, Entry<T> entry) {
    return execution.refold(cell, entry.stream(), Incoming.of(entry.event()));
  }

  @Override
  public List<Outgoing> drop(String key) {
    stopOf(key).held.remove();
    return redrive(key);
  }

  private Stop stopOf(String key) {
    return Objects.requireNonNull(stops.get(key), key);
  }

  @Override
  public Hosted restarted() {
    return of(definition, this);
  }
}
