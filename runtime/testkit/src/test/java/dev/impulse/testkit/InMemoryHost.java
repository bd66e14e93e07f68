package dev.impulse.testkit;

import static java.util.Comparator.comparing;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import dev.impulse.Topology;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EventLimits;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Outgoing;
import dev.impulse.tck.Conflict;
import dev.impulse.tck.Failure;
import dev.impulse.tck.HistoryEvent;
import dev.impulse.tck.TestHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The reference host: one log, one thread, nothing on disk. It says in the fewest lines what every
 * host does. Whatever is put is handled, with all that follows from it, before anything else is.
 */
final class InMemoryHost implements TestHost {

  private static final Codec CODEC = JsonCodec.create();

  private final MemoryLog log = new MemoryLog();
  private final Map<String, Message> mailbox = new LinkedHashMap<>();

  /** By name: functions handle each entry of the log in this order. */
  private final Map<String, Hosted> functions = new TreeMap<>();

  private Topology topology;
  private Instant now = START;

  InMemoryHost(Topology topology) {
    this.topology = topology;
    replaceFunctions(topology);
  }

  @Override
  public <T> void put(EventStream<?, T> stream, T payload) {
    putEvent(stream, event(stream, stream.name(), payload));
  }

  private <T> Event<T> event(EventStream<?, T> stream, String source, T payload) {
    String id =
        stream
            .id(payload)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s has no business ids: put an event with an envelope".formatted(stream)));
    String key = stream.key(payload).value();
    Instant time = stream.time(payload).orElse(now);
    return new Event<>(id, source, stream.type(payload), key, time, payload);
  }

  @Override
  public <T> void putEvent(EventStream<?, T> stream, Event<T> event) {
    requireNoOwner(stream);
    take(stream, event);
  }

  private void requireNoOwner(EventStream<?, ?> stream) {
    for (Definition function : topology.functions()) {
      if (function.outputs().contains(stream)) {
        throw new IllegalArgumentException(
            ("%s takes no events from outside, for %s emits it: put the event as %2$s, or stop"
                    + " that function")
                .formatted(stream, function));
      }
    }
  }

  @Override
  public <T> void putAs(String function, EventStream<?, T> stream, T payload) {
    Definition owner = topology.function(function).orElseThrow();
    if (!owner.outputs().contains(stream)) {
      throw new IllegalArgumentException(
          "%s does not emit to %s: put the event as one that does".formatted(owner, stream));
    }
    take(stream, event(stream, owner.identity(), payload));
  }

  private <T> void take(EventStream<?, T> stream, Event<T> event) {
    Event<T> checked = checked(stream, event);
    passTo(now);
    append(stream, checked, now);
  }

  private static <T> Event<T> checked(EventStream<?, T> stream, Event<T> event) {
    EventLimits.fault(event)
        .ifPresent(fault -> {
          throw new IllegalArgumentException("an event for %s: %s".formatted(stream, fault));
        });
    byte[] json = CODEC.encode(stream.payload(), event.data());
    PayloadLimit.require(stream.name(), json);
    return with(event, CODEC.decode(stream.payload(), json));
  }

  private static <T> Event<T> with(Event<T> event, T data) {
    return new Event<>(event.id(), event.source(), event.type(), event.key(), event.time(), data);
  }

  private <T> void append(EventStream<?, T> stream, Event<T> event, Instant time) {
    log.append(
        new LogEntry.Happening(new Arrival.Logged<>(stream, event, log.later(time), 0), true));
    handleAll();
  }

  @Override
  public void importHistory(List<HistoryEvent<?>> history) {
    List<HistoryEvent<?>> merged = new ArrayList<>(history);
    merged.sort(comparing(happened -> happened.event().time()));
    merged.forEach(happened -> requireNoOwner(happened.stream()));
    merged.forEach(this::importOne);
  }

  private <T> void importOne(HistoryEvent<T> happened) {
    Event<T> event = checked(happened.stream(), happened.event());
    if (event.time().isBefore(log.time()) && !log.knows(event)) {
      throw new IllegalArgumentException(
          ("the event '%s' of %s happened at %s, and the log is at %s already: import history"
                  + " before later events are put")
              .formatted(event.id(), happened.stream(), event.time(), log.time()));
    }
    passTo(event.time());
    append(happened.stream(), event, event.time());
  }

  @Override
  public void settle() {
    passTo(now);
  }

  /** Wakes the keys that are due before a time, each with all that follows from it. */
  private void passTo(Instant time) {
    for (Optional<LogEntry.Woken> next = next(time); next.isPresent(); next = next(time)) {
      log.append(next.get());
      handleAll();
    }
  }

  private Optional<LogEntry.Woken> next(Instant before) {
    return topology.functions().stream()
        .flatMap(function ->
            hosted(function.name()).due().stream()
                .filter(due -> due.at().isBefore(before))
                .map(due ->
                    new LogEntry.Woken(due.at(), function.name(), due.key(), log.later(due.at()))))
        .sorted()
        .findFirst();
  }

  /** Every function handles an entry of the log before any handles the next. */
  private void handleAll() {
    List<Hosted> running = functions.values().stream().filter(this::isRunning).toList();
    while (running.stream().anyMatch(function -> function.position() < log.size())) {
      int position = running.stream().mapToInt(Hosted::position).min().orElseThrow();
      running.stream()
          .filter(function -> function.position() == position)
          .forEach(function -> function.read(log.get(position)));
    }
  }

  private boolean isRunning(Hosted function) {
    return topology.functions().stream().anyMatch(one -> hosted(one.name()) == function);
  }

  private Runnable prepare(Arrival cause, List<Outgoing> effects) {
    List<Runnable> leaving = effects.stream().map(effect -> prepare(cause, effect)).toList();
    return () -> leaving.forEach(Runnable::run);
  }

  private Runnable prepare(Arrival cause, Outgoing effect) {
    return switch (effect) {
      case Outgoing.Emitted<?> emitted -> prepare(cause, emitted);
      case Outgoing.Sent(String id, Message message) -> () -> mailbox.putIfAbsent(id, message);
    };
  }

  private <T> Runnable prepare(Arrival cause, Outgoing.Emitted<T> emitted) {
    EventStream<?, T> stream = emitted.stream();
    byte[] json = PayloadLimit.encoded(emitted, CODEC);
    Event<T> event = with(emitted.event(), CODEC.restore(stream.payload(), json));
    return () ->
        log.append(
            new LogEntry.Happening(
                new Arrival.Logged<>(stream, event, log.time(), cause.hops() + 1), false));
  }

  @Override
  public void advanceTo(Instant time) {
    now = time;
  }

  @Override
  public <T> List<Event<T>> emitted(EventStream<?, T> stream) {
    return log.events(stream).toList();
  }

  @Override
  public <K extends Key, S> Optional<S> view(Definition.Keyed<K, S> function, K key) {
    return hosted(function.name()).state(key.value()).map(function.state()::cast);
  }

  @Override
  public <K extends Key, V> Optional<V> shown(
      Definition.Keyed<K, ?> function, K key, Class<V> type) {
    return hosted(function.name()).shown(key.value()).map(type::cast);
  }

  @Override
  public List<Conflict> conflicts() {
    return log.conflicts();
  }

  @Override
  public List<Message> sent() {
    return List.copyOf(mailbox.values());
  }

  @Override
  public List<Failure> failures() {
    return topology.functions().stream()
        .flatMap(function -> hosted(function.name()).failures().stream())
        .toList();
  }

  @Override
  public void redrive(String function, String key) {
    hosted(function).redrive(key);
    handleAll();
  }

  @Override
  public void drop(String function, String key) {
    hosted(function).drop(key);
    handleAll();
  }

  @Override
  public void rebuild(String function) {
    Hosted live = hosted(function);
    functions.put(function, live.rebuilt(log.first(live.position())));
  }

  @Override
  public void restart() {
    replaceFunctions(topology);
  }

  @Override
  public void replaceFunctions(Topology other) {
    topology = other;
    HopLimit hops = HopLimit.ofCycle(other.cycle());
    for (Definition function : other.functions()) {
      Hosted before = before(function);
      functions.put(function.name(), Hosted.of(function, hops, this::prepare, before));
    }
    handleAll();
  }

  private @Nullable Hosted before(Definition function) {
    @Nullable Hosted before = functions.get(function.name());
    for (String name : function.formerNames().reversed()) {
      before = before == null ? functions.remove(name) : before;
    }
    return before;
  }

  @Override
  public void close() {}

  private Hosted hosted(String function) {
    return Objects.requireNonNull(functions.get(function), function);
  }
}
