package dev.impulse.store.tck;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import dev.impulse.Topology;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.HostSettings;
import dev.impulse.store.InputRecord;
import dev.impulse.store.KeyItem;
import dev.impulse.store.MessageOutlet;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlets;
import dev.impulse.store.Parallel;
import dev.impulse.store.Parked;
import dev.impulse.store.Ports;
import dev.impulse.store.StoreHost;
import dev.impulse.store.Tracer;
import dev.impulse.tck.Failure;
import dev.impulse.tck.TestHost;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The store-backed host with a poller that has one batch in flight for each function and stream.
 */
public final class StoreTestHost implements TestHost {

  private static final Codec CODEC = JsonCodec.create();
  private static final int BATCH = 100;
  private static final SortedMap<String, String> NONE = new TreeMap<>();

  private final TestBackend backend;
  private final Map<String, StoreHost> hosts = new LinkedHashMap<>();
  private final Map<String, Integer> checkpoints = new HashMap<>();
  private Topology topology;
  private volatile Instant now = START;
  private int tokens;

  /**
   * @param backend made with this host's clock
   */
  public StoreTestHost(Topology topology, Function<InstantSource, TestBackend> backend) {
    this.topology = topology;
    this.backend = backend.apply(() -> now);
    restart();
  }

  private StoreHost host(Definition function) {
    String name = function.identity();
    ErrorReporter errors =
        (what, cause) -> {
          throw new AssertionError(what, cause);
        };
    MessageOutlet messages =
        new MessageOutlet(backend.claims(name), backend.mailer(), this::token, errors);
    Ports ports =
        new Ports(
            backend.states(name),
            backend.receipts(name),
            backend.failures(name),
            new Outlets(backend.events(), messages),
            Parallel.SEQUENTIAL,
            failures -> {},
            () -> now,
            this::token,
            Tracer.NONE,
            (measure, amount) -> {},
            errors);
    return StoreHost.of(function, CODEC, HostSettings.DEFAULT, ports);
  }

  private String token() {
    return "attempt-" + ++tokens;
  }

  @Override
  public <T> void put(EventStream<?, T> stream, T payload) {
    if (!stream.isIdentified()) {
      throw new IllegalArgumentException(stream + " has no business ids");
    }
    String key = stream.key(payload).value();
    byte[] json = CODEC.encode(stream.payload(), payload);
    append(new OutboundEvent(stream.name(), key, stream.id(payload).orElseThrow(), json));
  }

  @Override
  public <T> void putEvent(EventStream<?, T> stream, Event<T> event) {
    CloudEvent envelope =
        new CloudEvent(
            event.id(),
            event.source(),
            event.type(),
            Optional.of(event.key()),
            Optional.of(event.time()),
            NONE,
            CODEC.encode(stream.payload(), event.data()));
    append(new OutboundEvent(stream.name(), event.key(), event.id(), envelope.write()));
  }

  private void append(OutboundEvent event) {
    if (!backend.events().put(List.of(event)).isEmpty()) {
      throw new IllegalStateException("not put: " + event.id());
    }
  }

  @Override
  public void settle() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (Definition function : topology.functions()) {
        for (EventStream<?, ?> stream : function.inputs()) {
          busy |= poll(function, stream.name());
        }
      }
      if (!busy) {
        hosts.values().forEach(host -> host.wake(now, () -> false));
        busy = topology.functions().stream().anyMatch(this::isBehind);
      }
    }
  }

  private boolean isBehind(Definition function) {
    return function.inputs().stream()
        .anyMatch(
            stream -> backend.records(stream.name()).size() > checkpoint(function, stream.name()));
  }

  private int checkpoint(Definition function, String stream) {
    return checkpoints.getOrDefault(function.identity() + "/" + stream, 0);
  }

  private boolean poll(Definition function, String stream) {
    List<InputRecord> records = backend.records(stream);
    int from = checkpoint(function, stream);
    if (from == records.size()) {
      return false;
    }
    List<InputRecord> batch =
        List.copyOf(records.subList(from, Math.min(records.size(), from + BATCH)));
    List<Integer> left = of(function.name()).handle(batch, () -> false);
    int done = left.isEmpty() ? batch.size() : left.getFirst();
    checkpoints.put(function.identity() + "/" + stream, from + done);
    return true;
  }

  private StoreHost of(String function) {
    return Optional.ofNullable(hosts.get(function)).orElseThrow();
  }

  @Override
  public void advanceTo(Instant time) {
    now = time;
  }

  @Override
  public <T> List<Event<T>> emitted(EventStream<?, T> stream) {
    return backend.records(stream.name()).stream()
        .map(record -> record.event(stream, CODEC))
        .toList();
  }

  @Override
  public <K extends Key, S> Optional<S> view(Definition.Keyed<K, S> function, K key) {
    return backend
        .states(function.identity())
        .read(key.value())
        .map(KeyItem::state)
        .filter(state -> state.length > 0)
        .map(state -> CODEC.restore(function.state(), state));
  }

  @Override
  public List<Message> sent() {
    return backend.mail();
  }

  @Override
  public List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    hosts.forEach(
        (name, host) -> host.parked().forEach(parked -> failures.add(failure(name, parked))));
    return failures;
  }

  private Failure failure(String function, Parked parked) {
    InputRecord record = parked.event();
    Event<?> event =
        topology.stream(record.stream())
            .<Event<?>>map(stream -> record.event(stream, CODEC))
            .orElseGet(() -> wake(function, record));
    return new Failure(function, event, parked.cause(), parked.waiting());
  }

  private Event<Instant> wake(String function, InputRecord record) {
    Definition definition =
        topology.functions().stream()
            .filter(one -> one.name().equals(function))
            .findFirst()
            .orElseThrow();
    return record.wake(definition.identity());
  }

  @Override
  public void redrive(String function, String key) {
    of(function).redrive(key, () -> false);
  }

  @Override
  public void drop(String function, String key) {
    of(function).drop(key, () -> false);
  }

  @Override
  public void restart() {
    hosts.clear();
    topology.functions().forEach(function -> hosts.put(function.name(), host(function)));
  }

  @Override
  public void replaceFunctions(Topology other) {
    topology = other;
    restart();
  }

  @Override
  public void close() {
    backend.close();
  }
}
