package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.engine.internal.state.Cells;
import dev.impulse.engine.internal.state.Changes;
import dev.impulse.engine.internal.state.Held;
import dev.impulse.engine.internal.state.States;
import dev.impulse.engine.internal.state.Wakes;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.spi.Part;
import dev.impulse.spi.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts a keyed function: keeps its keys and their lines, and wakes them when they are due. */
public final class KeyedHost<K extends Key, S> extends FunctionHost implements KeyPort<LogEvent> {

  private final Definition.Keyed<K, S> definition;
  private final Cells<K, S> cells;
  private final Wakes wakes = new Wakes();
  private final Fates fates;
  private @Nullable Held<K, S> current;

  /**
   * Hosts a keyed function.
   *
   * @param room how much the keys in memory may take, in bytes, more or less
   * @param fates what is known before of some events: in a replay, those that an operator dropped
   *     later
   */
  public KeyedHost(
      HostedFunction function,
      Definition.Keyed<K, S> definition,
      Store store,
      EffectSink sink,
      long room,
      Fates fates) {
    super(function, store, sink);
    this.definition = definition;
    this.fates = fates;
    KeyedFunction<K, S> folding =
        new KeyedFunction<>(definition, function.codec(), function.hopLimit());
    States states = new States(store, definition.name());
    Changes changes = new Changes(store, definition.name());
    this.cells = new Cells<>(folding, this, function.codec(), states, changes, room);
    progress.shape = FunctionShape.of(definition).text();
    if (wakes()) {
      states.due((key, due) -> wakes.set(key, Optional.of(due)));
      cells.forEachHeld(key -> wakes.set(key.text(), key.due()));
    }
  }

  /**
   * Why the states that are kept are not those that this function would have; nothing if they are.
   */
  public static List<String> changes(Store store, Definition.Keyed<?, ?> definition) {
    Progress progress = new Progress(store, definition.name());
    if (progress.shape.isEmpty()) {
      return List.of();
    }
    FunctionShape now = FunctionShape.of(definition);
    return FunctionShape.read(progress.shape)
        .changesTo(now, stream -> LogScan.hasBefore(store, stream, progress.position));
  }

  @Override
  void lookAhead(LogEvent event) {
    cells.lookAhead(event.key);
  }

  @Override
  void accept(LogEvent event) {
    Held<K, S> held = use(event.key);
    held.machine.deliver(event);
    changed(held);
  }

  private Held<K, S> use(String key) {
    Held<K, S> held = cells.of(key);
    current = held;
    return held;
  }

  private void changed(Held<K, S> held) {
    cells.changed(held);
    if (wakes()) {
      wakes.set(held.machine.text(), held.machine.due());
    }
  }

  @Override
  Part knownPart() {
    return current == null ? super.knownPart() : current.part;
  }

  @Override
  public Fate fateOf(LogEvent event) {
    return fates.of(event);
  }

  @Override
  public void park(LogEvent event, Throwable cause) {
    record(event, cause);
  }

  @Override
  public void lineUp(LogEvent event) {
    failures.add(name(), event, null);
  }

  @Override
  public LogEvent wake(Wake wake) {
    return LogEvent.wake(wake);
  }

  @Override
  void wakeBefore(LogEvent event) {
    while (wakes.isDueBefore(event.key, event.loggedMicros())) {
      wake(event.key, event.arrived());
    }
  }

  @Override
  boolean wakeNext(Instant time) {
    Wakes.Due next = wakes.next();
    if (next == null || !Micros.instant(next.micros()).isBefore(time)) {
      return false;
    }
    wake(next.key(), time);
    return true;
  }

  /** What is on disk is no more than a hint: less exact, perhaps of other code. */
  private void wake(String key, Instant time) {
    Held<K, S> held = use(key);
    if (held.machine.wakeNext(time)) {
      changed(held);
    } else {
      wakes.set(key, held.machine.due());
    }
  }

  @Override
  public boolean wakes() {
    return definition.wake().isPresent();
  }

  @Override
  public long nextWake() {
    Wakes.Due next = wakes.next();
    return next == null ? Wakes.NEVER : next.micros();
  }

  @Override
  void tryAgain(Operation operation) {
    List<Failures.InLine> left = new ArrayList<>();
    List<Failures.InLine> line = failures.line(name(), operation.key());
    for (Failures.InLine one : line) {
      if (one.event().is(operation.dropped())) {
        failures.remove(one);
      } else {
        left.add(one);
      }
    }
    if (!line.isEmpty()) {
      tryAgain(use(operation.key()), left);
    }
  }

  private void tryAgain(Held<K, S> held, List<Failures.InLine> line) {
    KeyMachine<K, S, LogEvent> machine = held.machine;
    if (machine.isStopped()) {
      machine.redrive(new ParkedLine(failures, name(), line));
    } else {
      line.forEach(recorded -> {
        failures.remove(recorded);
        machine.deliver(recorded.event());
      });
    }
    changed(held);
  }

  @Override
  public void write() {
    cells.write();
    super.write();
  }

  @Override
  public void saveAll() {
    cells.saveAll();
    super.write();
  }
}
