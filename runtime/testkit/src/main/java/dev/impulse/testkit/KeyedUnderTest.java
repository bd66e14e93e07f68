package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Identity;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyedFunction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A keyed function: every fold is done twice, the second time from the state as it is kept. */
final class KeyedUnderTest<K extends Key, S> implements FunctionUnderTest {

  private static final byte[] NONE = {};

  /** A key, and what was kept of it last. */
  private record Opened<K extends Key, S>(KeyMachine<K, S, Arrival> machine, KeptKey kept) {}

  private final Definition.Keyed<K, S> definition;
  private final KeyedFunction<K, S> function;
  private final RoundTrip json;
  private final Sameness sameness;
  private final DecisionRecorder decided;
  private final Set<Identity> seen = new HashSet<>();
  private final Map<String, Opened<K, S>> keys = new TreeMap<>();
  private final DueKeys dues = new DueKeys();

  KeyedUnderTest(Definition.Keyed<K, S> definition, RoundTrip json) {
    this.definition = definition;
    this.function = new KeyedFunction<>(definition, json.codec(), HopLimit.ofCycle(List.of()));
    this.json = json;
    this.sameness = new Sameness(definition);
    this.decided = new DecisionRecorder(json.codec());
  }

  @Override
  public <T> Outcome deliver(Arrival.Logged<T> event) {
    Arrival.Logged<T> again = json.check(event);
    if (!seen.add(event.identity())) {
      return Outcome.NOTHING;
    }
    open(definition.key().cast(event.of().key(event.event().data())));
    return twice(
        event.event().key(),
        key -> {
          key.deliver(event);
          sameness.requireUnchanged("payload", again.event().data(), event.event().data());
        },
        key -> key.deliver(again));
  }

  /** Gives a key without a state the one that it begins with, as it would be kept. */
  private void open(K key) {
    Opened<K, S> known = keys.get(key.value());
    if (known == null || !known.kept.isOpened()) {
      KeptKey opened = opened(key, known == null ? 0 : known.kept.wakes());
      keys.put(key.value(), new Opened<>(machine(opened), opened));
    }
  }

  private KeptKey opened(K key, long wakes) {
    byte[] initial = initial(key).map(this::json).orElse(NONE);
    return new KeptKey(
        key.value(), definition.stateVersion(), initial, false, wakes, Optional.empty(), 0);
  }

  /** Empty if there is none: the event parks. */
  private Optional<S> initial(K key) {
    try {
      return Optional.of(definition.initial(key));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private byte[] json(S state) {
    return json.check(definition.state(), state).json();
  }

  private KeyMachine<K, S, Arrival> machine(KeptKey from) {
    return KeyMachine.of(function, from, decided);
  }

  @Override
  public Outcome wakeBefore(Instant time) {
    Outcome all = Outcome.NOTHING;
    for (DueKeys.Due due = dues.first();
        due != null && due.at().isBefore(time) && all.parked().isEmpty();
        due = dues.first()) {
      Instant justAfter = due.at().plusNanos(1);
      all =
          all.and(
              twice(due.key(), key -> key.wakeBefore(justAfter), key -> key.wakeBefore(justAfter)));
    }
    return all;
  }

  private Outcome twice(
      String key,
      Consumer<KeyMachine<K, S, Arrival>> first,
      Consumer<KeyMachine<K, S, Arrival>> second) {
    Opened<K, S> opened = Objects.requireNonNull(keys.get(key), key);
    KeyMachine<K, S, Arrival> machine = opened.machine;
    KeyMachine<K, S, Arrival> restored = machine(opened.kept);
    Optional<S> given = machine.state();
    Outcome outcome = done(machine, first);
    sameness.requireUnchanged("state", restored.state(), given);
    sameness.require("effects", outcome, done(restored, second));
    sameness.require("states", machine.state(), restored.state());
    json.check(outcome);
    keep(machine);
    return outcome;
  }

  private Outcome done(
      KeyMachine<K, S, Arrival> machine, Consumer<KeyMachine<K, S, Arrival>> step) {
    step.accept(machine);
    Outcome outcome = decided.take();
    sameness.requireNoAttempt(outcome);
    if (machine.isStopped()) {
      machine.redrive(new NoLine());
    }
    return outcome;
  }

  private void keep(KeyMachine<K, S, Arrival> machine) {
    KeptKey kept = machine.kept(this::json);
    keys.put(machine.text(), new Opened<>(machine, kept));
    dues.set(machine.text(), machine.due());
  }

  @Override
  public Optional<DueKeys.Due> next() {
    return Optional.ofNullable(dues.first());
  }

  @Override
  public Map<String, ?> states() {
    Map<String, S> states = new TreeMap<>();
    keys.forEach(
        (key, opened) -> opened.machine.state().ifPresent(state -> states.put(key, state)));
    return states;
  }
}
