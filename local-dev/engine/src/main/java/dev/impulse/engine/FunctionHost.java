package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Hosts one function: gives it the events of its inputs in log order and carries out what it
 * decides. Live and replay are this same host with other ends.
 */
abstract sealed class FunctionHost permits KeyedHost, StatelessHost {

  private static final Codec OPERATIONS = JsonCodec.of(Operation.class.getClassLoader());

  final Codec codec;
  final Progress progress;
  final Failures failures;
  final Latency latency = new Latency();
  private final Definition definition;
  private final Ends ends;
  private final Map<String, EventStream<?, ?>> inputs = new HashMap<>();
  private final Deque<LogEvent> pending = new ArrayDeque<>();

  FunctionHost(Deployed function, Store store, Ends ends) {
    this.definition = function.definition();
    this.codec = function.codec();
    this.ends = ends;
    this.progress = new Progress(store, definition.name());
    this.failures = new Failures(store);
    definition.inputs().forEach(stream -> inputs.put(stream.name(), stream));
  }

  String name() {
    return definition.name();
  }

  Definition definition() {
    return definition;
  }

  /** The names of the streams that this host is to be given, operations included. */
  Set<String> streams() {
    Set<String> streams = new LinkedHashSet<>(inputs.keySet());
    streams.add(Operation.STREAM);
    return streams;
  }

  /** Puts an event in line that is after all that were offered before. */
  void offer(LogEvent event) {
    pending.add(event);
  }

  int pending() {
    return pending.size();
  }

  /** Forgets the line; it is read from the log again. */
  void forgetPending() {
    pending.clear();
  }

  /** Handles the events in line, one after another, for as long as it is told to go on. */
  void drain(BooleanSupplier goOn) {
    while (!pending.isEmpty() && goOn.getAsBoolean()) {
      handle(pending.remove());
    }
  }

  /** Is told which events come next: what they need can be brought near in memory together. */
  void lookAhead(List<LogEvent> events) {}

  /** Handles the next event of this function's inputs, in log order. */
  void handle(LogEvent event) {
    Instant appended = event.appended();
    tick(appended);
    progress.movedTo(event.position(), appended);
    if (event.stream.equals(Operation.STREAM)) {
      operate(Operation.in(event, OPERATIONS));
    } else {
      accept(input(event), event);
      progress.handled++;
      latency.handled(event.bornNanos);
    }
    tick(appended);
  }

  /** Folds what is due before a time. */
  void tick(Instant now) {}

  /** Whether this function ever wakes. */
  boolean wakes() {
    return false;
  }

  /** When a key is due next; empty for never. */
  Optional<Instant> nextWake() {
    return Optional.empty();
  }

  /** Writes what has changed since the last commit, just before the next one. */
  void write() {
    progress.write();
  }

  /** Writes everything, so that another host can go on from there. */
  void saveAll() {
    write();
  }

  abstract <T> void accept(EventStream<?, T> stream, LogEvent event);

  /** Whether this function reads the stream of an event, as it once did. */
  final boolean reads(LogEvent event) {
    return inputs.containsKey(event.stream);
  }

  /** Why an event in line cannot be tried again. */
  final IllegalStateException notRead(LogEvent event) {
    return new IllegalStateException(
        "%s no longer reads %s: drop the event, or read them again"
            .formatted(name(), event.isWake() ? "wakes" : "the stream " + event.stream));
  }

  /** The stream of this function that an event is of. */
  final EventStream<?, ?> input(LogEvent event) {
    return Objects.requireNonNull(inputs.get(event.stream), event.stream);
  }

  final void park(LogEvent event, Throwable cause) {
    failures.add(name(), event, Causes.text(cause));
    progress.parked++;
  }

  private void operate(Operation operation) {
    if (operation.function().equals(name())) {
      tryAgain(operation);
    }
  }

  /** Tries a stopped key's line again, without the event that is given up. */
  abstract void tryAgain(Operation operation);

  /**
   * @param known a part that payloads may have
   */
  final void carryOut(List<Outgoing> effects, LogEvent cause, Part known) {
    for (Outgoing effect : effects) {
      switch (effect) {
        case Outgoing.Emitted<?> emitted -> append(emitted, cause, known);
        case Outgoing.Sent sent -> progress.sent += ends.deliver(name(), sent) ? 1 : 0;
      }
    }
  }

  private <T> void append(Outgoing.Emitted<T> emitted, LogEvent cause, Part known) {
    ends.append(() -> logged(emitted, cause, known));
    progress.emitted++;
  }

  private <T> LogEvent logged(Outgoing.Emitted<T> emitted, LogEvent cause, Part known) {
    byte[] data = encode(emitted.stream().payload(), emitted.event().data(), known);
    byte[] extensions = CloudEvents.passedOn(cause.extensions);
    return LogEvent.of(emitted.stream(), emitted.event(), data, extensions, cause.bornNanos);
  }

  private <T> byte[] encode(Class<T> type, T data, Part known) {
    try {
      return codec.encode(type, data, known);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new UnwritableException(name(), e);
    }
  }
}
