package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Identity;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Wake;
import dev.impulse.tck.Failure;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A keyed function: its keys, and what has failed of them. */
final class HostedKeyed<K extends Key, S> implements Hosted, KeyPort<Arrival> {

  private static final Codec CODEC = JsonCodec.create();

  private final Definition.Keyed<K, S> definition;
  private final HopLimit hops;
  private final EffectSink ends;
  private final KeyedFunction<K, S> function;
  private final Map<String, KeyMachine<K, S, Arrival>> keys = new TreeMap<>();
  private final Map<String, MemoryLine> lines = new TreeMap<>();
  private final DueKeys dues = new DueKeys();
  private Recorded recorded = new Recorded();

  /** What was dropped: a rebuild gives it up where it stands. */
  private final Set<Identity> givenUp = new HashSet<>();

  /** What is in line while this is rebuilt. */
  private final Set<Identity> inLine = new HashSet<>();

  private int position;

  private HostedKeyed(Definition.Keyed<K, S> definition, HopLimit hops, EffectSink ends) {
    this.definition = definition;
    this.hops = hops;
    this.ends = ends;
    this.function = new KeyedFunction<>(definition, CODEC, hops);
  }

  static <K extends Key, S> HostedKeyed<K, S> of(
      Definition.Keyed<K, S> definition, HopLimit hops, EffectSink ends, @Nullable Hosted before) {
    HostedKeyed<K, S> hosted = new HostedKeyed<>(definition, hops, ends);
    if (before instanceof HostedKeyed<?, ?> other) {
      hosted.takeOver(other);
    }
    return hosted;
  }

  private void takeOver(HostedKeyed<?, ?> before) {
    before.kept().filter(kept -> !kept.isVoid()).forEach(this::open);
    lines.putAll(before.lines);
    recorded = Recorded.copyOf(before.recorded);
    givenUp.addAll(before.givenUp);
    position = before.position;
  }

  private Stream<KeptKey> kept() {
    return keys.values().stream()
        .map(key -> key.kept(state -> CODEC.encode(definition.state(), state)));
  }

  private KeyMachine<K, S, Arrival> open(KeptKey kept) {
    KeyMachine<K, S, Arrival> key = KeyMachine.of(function, kept, this);
    keys.put(kept.key(), key);
    dues.set(kept.key(), key.due());
    return key;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void read(LogEntry entry) {
    position++;
    switch (entry) {
      case LogEntry.Woken woken -> wakeWhile(due -> place(due).compareTo(woken) <= 0);
      case LogEntry.Happening(var event, boolean outside) -> {
        if (outside) {
          wakeWhile(due -> due.at().isBefore(event.arrived()));
        }
        if (definition.inputs().contains(event.of())) {
          move(event.event().key(), key -> key.deliver(event));
        }
      }
    }
  }

  private LogEntry.Woken place(DueKeys.Due due) {
    return new LogEntry.Woken(due.at(), definition.name(), due.key(), due.at());
  }

  private void wakeWhile(Predicate<DueKeys.Due> condition) {
    for (DueKeys.Due due = dues.first(); due != null && condition.test(due); due = dues.first()) {
      Instant justAfter = due.at().plusNanos(1);
      move(due.key(), key -> key.wakeBefore(justAfter));
    }
  }

  private void move(String text, Consumer<KeyMachine<K, S, Arrival>> move) {
    KeyMachine<K, S, Arrival> known = keys.get(text);
    KeyMachine<K, S, Arrival> key =
        known == null ? open(KeptKey.unopened(text, definition.stateVersion())) : known;
    move.accept(key);
    dues.set(text, key.due());
  }

  @Override
  public Fate fateOf(Arrival event) {
    if (inLine.contains(event.identity())) {
      return Fate.HOLD;
    }
    return givenUp.contains(event.identity()) || recorded.has(event) ? Fate.GIVE_UP : Fate.FOLD;
  }

  @Override
  public Runnable prepare(Arrival cause, List<Outgoing> effects) {
    return ends.prepare(cause, effects);
  }

  @Override
  public void record(Arrival failed, Throwable cause) {
    recorded.add(failed, cause);
  }

  @Override
  public void park(Arrival event, Throwable cause) {
    lines.put(event.event().key(), new MemoryLine(List.of(event), cause));
  }

  @Override
  public void lineUp(Arrival event) {
    line(event.event().key()).add(event);
  }

  @Override
  public Arrival wake(Wake wake) {
    return Arrival.Woken.of(wake);
  }

  private MemoryLine line(String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }

  @Override
  public Optional<DueKeys.Due> due() {
    return Optional.ofNullable(dues.first());
  }

  @Override
  public Optional<Object> state(String key) {
    return stateOf(key).map(state -> state);
  }

  private Optional<S> stateOf(String key) {
    return Optional.ofNullable(keys.get(key)).flatMap(KeyMachine::state);
  }

  @Override
  public Optional<Object> shown(String key) {
    return stateOf(key).flatMap(state -> definition.view().map(view -> view.of(state)));
  }

  @Override
  public List<Failure> failures() {
    return Stream.concat(
            lines.values().stream().map(line -> line.failure(definition.name())),
            recorded.failures(definition.name()).stream())
        .toList();
  }

  @Override
  public void redrive(String key) {
    MemoryLine line = lines.containsKey(key) ? line(key) : recordedLine(key);
    move(key, machine -> machine.redrive(line));
    settle(key, line);
  }

  @Override
  public void drop(String key) {
    MemoryLine line = lines.containsKey(key) ? line(key) : recordedLine(key);
    givenUp.add(Objects.requireNonNull(line.first()).identity());
    move(key, machine -> machine.drop(line));
    settle(key, line);
  }

  private MemoryLine recordedLine(String key) {
    List<Arrival> failed = recorded.of(key);
    failed.forEach(recorded::remove);
    return new MemoryLine(failed, new IllegalStateException("not tried yet"));
  }

  private void settle(String key, MemoryLine line) {
    if (line.first() == null) {
      lines.remove(key);
    } else {
      lines.put(key, line);
    }
  }

  @Override
  public Hosted rebuilt(List<LogEntry> read) {
    HostedKeyed<K, S> beside = new HostedKeyed<>(definition, hops, (_, _) -> () -> {});
    beside.recorded = Recorded.copyOf(recorded);
    beside.givenUp.addAll(givenUp);
    lines.values().forEach(line -> line.held().forEach(one -> beside.inLine.add(one.identity())));
    read.forEach(beside::read);
    lines.forEach(beside::lineUpAgain);
    return of(definition, hops, ends, beside);
  }

  /** What was in line stays there; a wake that is not due any more is gone. */
  private void lineUpAgain(String key, MemoryLine line) {
    if (lines.containsKey(key)) {
      line(key).addAll(line);
    } else if (keys.containsKey(key) && Objects.requireNonNull(keys.get(key)).isStopped()) {
      lines.put(key, line);
    }
  }
}
