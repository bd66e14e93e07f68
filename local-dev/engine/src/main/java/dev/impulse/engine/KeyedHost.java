package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Identity;
import dev.impulse.spi.KeyedExecution;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.RecentIdentities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hosts a keyed function: keeps a cell a key, wakes keys that are due, lines up behind failures.
 */
final class KeyedHost<K extends Key, S> extends FunctionHost {

  private final Definition.Keyed<K, S> definition;
  private final KeyedExecution<K, S> execution;
  private final Cells<K, S> cells;
  private final Wakes wakes = new Wakes();
  private final Set<Identity> dropped;

  /**
   * @param room how much the cells in memory may take, in bytes, more or less
   * @param dropped events that are given up before they come: in a replay, those that an operator
   *     dropped later
   */
  KeyedHost(
      Deployed function,
      Definition.Keyed<K, S> definition,
      Store store,
      Ends ends,
      long room,
      Set<Identity> dropped) {
    super(function, store, ends);
    this.definition = definition;
    this.execution = new KeyedExecution<>(definition, RecentIdentities.Retention.DEFAULT);
    this.dropped = dropped;
    States states = new States(store, definition.name());
    this.cells =
        new Cells<>(
            definition, execution, codec, states, new Changes(store, definition.name()), room);
    if (definition.wake().isPresent()) {
      states.due((key, due) -> wakes.set(key, Optional.of(due)));
      cells.forEachHeld(cell -> wakes.set(cell.key(), cell.due()));
    }
  }

  @Override
  void lookAhead(List<LogEvent> events) {
    cells.lookAhead(events);
  }

  @Override
  <T> void accept(EventStream<?, T> stream, LogEvent event) {
    try {
      accept(cells.of(event.key), stream, event);
    } catch (UnusableCell e) {
      lineUp(event, e);
    }
  }

  /** Keeps an event for when the cell of its key can be used. */
  private void lineUp(LogEvent event, UnusableCell unusable) {
    Kept kept = unusable.kept();
    if (kept.hasSeen(event.identity())) {
      progress.duplicates++;
      return;
    }
    if (kept.stopped()) {
      failures.add(name(), event, null);
    } else {
      park(event, unusable);
    }
    cells.keep(kept.stoppedAt(event));
    wakes.set(event.key, Optional.empty());
  }

  private <T> void accept(Held<S> held, EventStream<?, T> stream, LogEvent event) {
    Outcome outcome = fold(held.cell, stream, event);
    if (outcome instanceof Outcome.Duplicate) {
      progress.duplicates++;
      return;
    }
    cells.changed(held, true);
    settle(held, outcome, event);
  }

  private <T> Outcome fold(Cell<S> cell, EventStream<?, T> stream, LogEvent event) {
    if (!dropped.isEmpty() && dropped.contains(event.identity())) {
      return execution.drop(cell, event.identity(), event.appended());
    }
    return execution.fold(cell, stream, event.as(stream, codec), event.appended());
  }

  private void settle(Held<S> held, Outcome outcome, LogEvent event) {
    switch (outcome) {
      case Outcome.Done done -> carryOut(done.effects(), event, held.part);
      case Outcome.Parked parked -> park(event, parked.cause());
      case Outcome.Waiting _ -> failures.add(name(), event, null);
      case Outcome.Duplicate _ -> throw new AssertionError("changes nothing");
    }
    if (wakes()) {
      wakes.set(held.cell.key(), held.cell.due());
    }
  }

  @Override
  void tick(Instant now) {
    for (Wakes.Due due = wakes.next(); due != null && due.at().isBefore(now); due = wakes.next()) {
      wake(due, now);
    }
    progress.tickedTo(now);
  }

  private void wake(Wakes.Due due, Instant now) {
    LogEvent event = LogEvent.wake(name(), due, now);
    try {
      wake(cells.of(due.key()), due, event);
    } catch (UnusableCell e) {
      lineUp(event, e);
    }
  }

  /** What is on disk is no more than a hint: less exact, perhaps of other code. */
  private void wake(Held<S> held, Wakes.Due due, LogEvent event) {
    if (held.cell.due().equals(Optional.of(due.at()))) {
      wake(held, event);
    } else {
      wakes.set(due.key(), held.cell.due());
    }
  }

  private void wake(Held<S> held, LogEvent event) {
    Outcome outcome =
        dropped.contains(event.identity())
            ? giveUp(held.cell, event)
            : execution.wake(held.cell, event.due());
    cells.changed(held, true);
    settle(held, outcome, event);
  }

  private Outcome giveUp(Cell<S> cell, LogEvent wake) {
    Outcome outcome = execution.drop(cell, wake.identity(), wake.due());
    execution.start(cell);
    return outcome;
  }

  @Override
  boolean wakes() {
    return definition.wake().isPresent();
  }

  @Override
  Optional<Instant> nextWake() {
    return Optional.ofNullable(wakes.next()).map(Wakes.Due::at);
  }

  @Override
  void tryAgain(Operation operation) {
    List<Failures.InLine> line = failures.line(name(), operation.key());
    if (line.isEmpty()) {
      return;
    }
    List<Failures.InLine> left = new ArrayList<>();
    for (Failures.InLine one : line) {
      if (one.event().is(operation.dropped())) {
        failures.remove(one);
      } else {
        left.add(one);
      }
    }
    tryAgain(operation.key(), left);
  }

  private void tryAgain(String key, List<Failures.InLine> line) {
    try {
      tryAgain(cells.of(key), line);
    } catch (UnusableCell e) {
      stay(line, e);
    }
  }

  private void stay(List<Failures.InLine> line, UnusableCell unusable) {
    if (line.isEmpty()) {
      cells.keep(unusable.kept().started());
    } else {
      failures.failedAgain(line.getFirst(), Causes.text(unusable));
    }
  }

  private void tryAgain(Held<S> held, List<Failures.InLine> line) {
    execution.start(held.cell);
    cells.changed(held, false);
    for (int i = 0; i < line.size() && !held.cell.stopped(); i++) {
      wakeBefore(held, line.get(i).event());
      if (held.cell.stopped()) {
        failures.toTheEnd(name(), line.subList(i, line.size()));
      } else if (passes(held, line.get(i))) {
        failures.remove(line.get(i));
      }
    }
    wakes.set(held.cell.key(), held.cell.due());
  }

  /** Folds the wakes that would have come before an event, had its key not been stopped. */
  private void wakeBefore(Held<S> held, LogEvent event) {
    Instant came = event.appended();
    Optional<Instant> due = held.cell.due();
    while (due.isPresent() && due.get().isBefore(came)) {
      wake(held, LogEvent.wake(name(), new Wakes.Due(due.get(), event.key), came));
      due = held.cell.due();
    }
  }

  private boolean passes(Held<S> held, Failures.InLine next) {
    Outcome outcome = refold(held.cell, next.event());
    if (outcome instanceof Outcome.Parked parked) {
      failures.failedAgain(next, Causes.text(parked.cause()));
      return false;
    }
    settle(held, outcome, next.event());
    return true;
  }

  private Outcome refold(Cell<S> cell, LogEvent event) {
    if (event.isWake() ? !wakes() : !reads(event)) {
      return execution.park(cell, notRead(event));
    }
    return event.isWake() ? execution.wake(cell, event.due()) : refold(cell, input(event), event);
  }

  private <T> Outcome refold(Cell<S> cell, EventStream<?, T> stream, LogEvent event) {
    return execution.refold(cell, stream, event.as(stream, codec));
  }

  @Override
  void write() {
    cells.write();
    super.write();
  }

  @Override
  void saveAll() {
    cells.saveAll();
    super.write();
  }
}
