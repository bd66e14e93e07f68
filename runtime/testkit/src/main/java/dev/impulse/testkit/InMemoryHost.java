package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import dev.impulse.Topology;
import dev.impulse.spi.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reference host: one log, one thread, nothing on disk. It says in the fewest lines what every
 * host does.
 */
public final class InMemoryHost implements TestHost {

  private final List<Entry<?>> log = new ArrayList<>();
  private final Map<String, Message> mailbox = new LinkedHashMap<>();
  private final Map<String, Hosted> functions = new LinkedHashMap<>();
  private Instant now = START;

  public InMemoryHost(Topology topology) {
    replaceFunctions(topology);
  }

  @Override
  public <T> void put(EventStream<?, T> stream, T payload) {
    String id =
        stream
            .id(payload)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s has no business ids: put an event with an envelope".formatted(stream)));
    String key = stream.key(payload).value();
    Instant time = stream.time(payload).orElse(now);
    putEvent(stream, new Event<>(id, stream.name(), stream.type(payload), key, time, payload));
  }

  @Override
  public <T> void putEvent(EventStream<?, T> stream, Event<T> event) {
    log.add(new Entry<>(stream, event, now));
  }

  @Override
  public void settle() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (Hosted function : functions.values()) {
        busy |= work(function);
      }
    }
  }

  private boolean work(Hosted function) {
    if (function.position() < log.size()) {
      Entry<?> entry = log.get(function.position());
      leave(function.wakeBefore(entry.appended()));
      leave(function.read(entry));
      return true;
    }
    List<Outgoing> woken = function.wakeBefore(now);
    leave(woken);
    return !woken.isEmpty();
  }

  private void leave(List<Outgoing> effects) {
    for (Outgoing effect : effects) {
      switch (effect) {
        case Outgoing.Emitted<?> emitted -> append(emitted);
        case Outgoing.Sent(String id, Message message) -> mailbox.putIfAbsent(id, message);
      }
    }
  }

  private <T> void append(Outgoing.Emitted<T> emitted) {
    putEvent(emitted.stream(), emitted.event());
  }

  @Override
  public void advanceTo(Instant time) {
    now = time;
  }

  @Override
  @SuppressWarnings("unchecked") // streams of one name have one payload
  public <T> List<Event<T>> emitted(EventStream<?, T> stream) {
    return log.stream()
        .filter(entry -> entry.stream().equals(stream))
        .map(entry -> (Event<T>) entry.event())
        .toList();
  }

  @Override
  public <K extends Key, S> Optional<S> view(Definition.Keyed<K, S> function, K key) {
    return hosted(function.name()).state(key.value()).map(function.state()::cast);
  }

  @Override
  public List<Message> sent() {
    return List.copyOf(mailbox.values());
  }

  @Override
  public List<Failure> failures() {
    return functions.values().stream().flatMap(function -> function.failures().stream()).toList();
  }

  @Override
  public void redrive(String function, String key) {
    leave(hosted(function).redrive(key));
  }

  @Override
  public void drop(String function, String key) {
    leave(hosted(function).drop(key));
  }

  @Override
  public void restart() {
    functions.replaceAll((name, function) -> function.restarted());
  }

  @Override
  public void replaceFunctions(Topology topology) {
    for (Definition definition : topology.functions()) {
      @Nullable Hosted before = functions.get(definition.name());
      functions.put(definition.name(), Hosted.of(definition, before));
    }
    functions.keySet().removeIf(name -> topology.function(name).isEmpty());
  }

  @Override
  public void close() {}

  private Hosted hosted(String function) {
    return Objects.requireNonNull(functions.get(function), function);
  }
}
