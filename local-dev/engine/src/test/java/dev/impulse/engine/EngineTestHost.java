package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventFunction;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import dev.impulse.Topology;
import dev.impulse.engine.internal.log.CloudEvents;
import dev.impulse.engine.internal.log.Kind;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.tck.Conflict;
import dev.impulse.tck.Failure;
import dev.impulse.tck.HistoryEvent;
import dev.impulse.tck.TestHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** An engine on a folder, with a clock that is moved by hand. */
final class EngineTestHost implements TestHost {

  private static final Codec CODEC = JsonCodec.create();

  private final EngineConfig config;
  private Topology topology;
  private volatile Instant now = START;
  private Engine engine;

  EngineTestHost(Path folder, Topology topology) {
    this.topology = topology;
    this.config = EngineConfig.of(folder).withClock(() -> now);
    this.engine = Engine.open(config, modules());
  }

  private List<LoadedModule> modules() {
    EventFunction[] functions =
        topology.functions().stream()
            .map(definition -> (EventFunction) settings -> definition)
            .toArray(EventFunction[]::new);
    return List.of(LoadedModule.of(functions));
  }

  /** The engine that runs now. */
  Engine engine() {
    return engine;
  }

  Path folder() {
    return config.folder();
  }

  /** What a replay of a function finds, with the functions that run now. */
  ReplayReport replay(String function) {
    return Replay.of(config.folder(), modules(), config.settings(), function, _ -> {});
  }

  @Override
  public <T> void put(EventStream<?, T> stream, T payload) {
    try {
      engine.put(List.of(engine.event(stream, payload))).join();
    } catch (RejectedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public <T> void putEvent(EventStream<?, T> stream, Event<T> event) {
    try {
      engine.put(List.of(engine.read(stream.name(), json(stream, event)))).join();
    } catch (RejectedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public <T> void putAs(String function, EventStream<?, T> stream, T payload) {
    try {
      byte[] json = CODEC.encode(stream.payload(), payload);
      engine.put(List.of(engine.readAs(function, stream.name(), json))).join();
    } catch (RejectedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void importHistory(List<HistoryEvent<?>> history) {
    List<Accepted> events = new ArrayList<>();
    for (HistoryEvent<?> happened : history) {
      events.add(accepted(happened));
    }
    events.sort(Comparator.comparing(Accepted::time));
    try {
      engine.importHistory(events).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException refused ? refused : e;
    }
    engine.endHistory();
    engine.settle();
  }

  private <T> Accepted accepted(HistoryEvent<T> happened) {
    try {
      return engine.read(happened.stream().name(), json(happened.stream(), happened.event()));
    } catch (RejectedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static <T> byte[] json(EventStream<?, T> stream, Event<T> event) {
    return CloudEvents.write(logged(stream, event)).getBytes(StandardCharsets.UTF_8);
  }

  /** An event as the log takes it. */
  static <T> LogEvent logged(EventStream<?, T> stream, Event<T> event) {
    byte[] data = CODEC.encode(stream.payload(), event.data());
    Kind kind = new Kind(stream.name(), event.source(), event.type());
    return LogEvent.of(kind, event, event.data(), data, LogEvent.noExtensions(), 0);
  }

  @Override
  public List<Conflict> conflicts() {
    try (DataFolder data = DataFolder.open(config.folder())) {
      return data.conflicts().stream().map(this::conflict).toList();
    }
  }

  private Conflict conflict(DataFolder.Conflict conflict) {
    EventStream<?, ?> stream = topology.stream(conflict.stream()).orElseThrow();
    return new Conflict(event(stream, conflict.known()), event(stream, conflict.refused()));
  }

  @Override
  public void rebuild(String function) {
    engine.rebuild(function, _ -> {});
  }

  @Override
  public <K extends Key, V> Optional<V> shown(
      Definition.Keyed<K, ?> function, K key, Class<V> type) {
    StateViews views = StateViews.of(modules(), config.settings());
    try (DataFolder data = DataFolder.open(config.folder())) {
      return data.view(function.name(), key.value())
          .map(state -> views.shown(function.name(), state))
          .map(json -> CODEC.restore(type, json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public void settle() {
    engine.settle();
  }

  @Override
  public void advanceTo(Instant time) {
    now = time;
  }

  @Override
  public <T> List<Event<T>> emitted(EventStream<?, T> stream) {
    try (DataFolder data = DataFolder.open(config.folder())) {
      EventTail tail = data.fromStart(stream.name());
      List<Event<T>> events = new ArrayList<>();
      for (Optional<String> next = tail.next(); next.isPresent(); next = tail.next()) {
        events.add(event(stream, next.get()));
      }
      return events;
    }
  }

  private static <T> Event<T> event(EventStream<?, T> stream, String cloudEvent) {
    CloudEvent event = read(cloudEvent);
    T data = CODEC.restore(stream.payload(), event.data());
    return event(event, event.time().orElseThrow(), data);
  }

  private static <T> Event<T> event(CloudEvent event, Instant time, T data) {
    return new Event<>(
        event.id(), event.source(), event.type(), event.key().orElseThrow(), time, data);
  }

  private static CloudEvent read(String cloudEvent) {
    return CloudEvent.read(cloudEvent.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Override
  public <K extends Key, S> Optional<S> view(Definition.Keyed<K, S> function, K key) {
    try (DataFolder data = DataFolder.open(config.folder())) {
      return data.view(function.name(), key.value())
          .map(json -> CODEC.restore(function.state(), json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public List<Message> sent() {
    try (DataFolder data = DataFolder.open(config.folder())) {
      List<Message> messages = new ArrayList<>();
      data.inbox(received -> messages.add(received.message()));
      return messages;
    }
  }

  @Override
  public List<Failure> failures() {
    try (DataFolder data = DataFolder.open(config.folder())) {
      List<Failure> failures = new ArrayList<>();
      Map<String, Integer> waiting = new LinkedHashMap<>();
      for (DataFolder.InLine line : data.failures()) {
        if (line.cause().isEmpty()) {
          waiting.merge(line.function() + "/" + line.key(), 1, Integer::sum);
        }
      }
      for (DataFolder.InLine line : data.failures()) {
        line.cause().ifPresent(cause -> failures.add(failure(line, cause, waiting)));
      }
      return failures;
    }
  }

  private Failure failure(DataFolder.InLine line, String cause, Map<String, Integer> waiting) {
    int behind = waiting.getOrDefault(line.function() + "/" + line.key(), 0);
    return new Failure(line.function(), event(line), cause, behind);
  }

  private Event<?> event(DataFolder.InLine line) {
    return topology.stream(line.stream())
        .<Event<?>>map(stream -> event(stream, line.event()))
        .orElseGet(() -> wake(line.event()));
  }

  private static Event<Instant> wake(String cloudEvent) {
    CloudEvent event = read(cloudEvent);
    Instant due = event.time().orElseThrow();
    return event(event, due, due);
  }

  @Override
  public void redrive(String function, String key) {
    engine.redrive(function, key);
  }

  @Override
  public void drop(String function, String key) {
    engine.drop(function, key);
  }

  @Override
  public void restart() {
    engine.close();
    engine = Engine.open(config, modules());
  }

  @Override
  public void replaceFunctions(Topology other) {
    topology = other;
    engine.reload(modules());
  }

  @Override
  public void close() {
    engine.close();
  }
}
