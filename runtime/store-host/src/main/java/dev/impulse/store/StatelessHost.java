package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.json.Attributes;
import dev.impulse.store.Meter.Measure;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EffectPort;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import dev.impulse.spi.StatelessFunction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Hosts a stateless function: decides on records, slice by slice, and lets their effects leave.
 * What fails is recorded and stops nothing; where the world fails it goes no further, so that a
 * retry does not repeat thousands of effects.
 */
final class StatelessHost implements FunctionHost {

  private static final int SLICE = 500;
  private static final String FAILED = "failed/";

  private final Definition.Stateless definition;
  private final StatelessFunction function;
  private final Inputs inputs;
  private final Leaving leaving;
  private final Ports ports;
  private final Departures departures;

  StatelessHost(Definition.Stateless definition, Codec codec, HostSettings settings, Ports ports) {
    this.definition = definition;
    this.function = new StatelessFunction(definition, codec, settings.hopLimit(definition));
    this.inputs = new Inputs(definition, codec);
    this.leaving = new Leaving(definition, codec, ports.outlet());
    this.ports = ports;
    this.departures = new Departures(ports, settings);
  }

  /** A decision on one event: its effects, or why there are none. */
  private final class Decided implements EffectPort<Arrival> {
    private final Tracer.Span span;
    private List<Outbound> effects = List.of();
    private String cause = "";

    Decided(Arrival event) {
      this.span =
          ports.tracer().begin(event.identity(), event.attributes().text(Tracer.TRACEPARENT));
      if (function.decide(event, this)) {
        span.end(Outcome.DONE);
      }
    }

    @Override
    public Runnable prepare(Arrival event, List<Outgoing> outgoing) {
      Attributes attributes = Leaving.passedOn(event, span);
      Part part = new Part();
      List<Outbound> prepared =
          outgoing.stream().map(one -> leaving.of(one, attributes, part)).toList();
      return () -> effects = prepared;
    }

    @Override
    public void record(Arrival failed, Throwable why) {
      cause = why.toString();
      span.end(new Outcome.Parked(why));
    }
  }

  @Override
  public List<Integer> handle(List<Delivered> records, Deadline deadline) {
    ports.meter().count(Measure.RECORDS, records.size());
    Set<Integer> left = new TreeSet<>();
    int from = 0;
    do {
      int to = Math.min(records.size(), from + SLICE);
      left.addAll(slice(records, from, to, deadline));
      from = to;
    } while (from < records.size() && left.isEmpty() && !deadline.isNear());
    IntStream.range(from, records.size()).forEach(left::add);
    return List.copyOf(left);
  }

  @Override
  public List<Integer> handleLate(List<Delivered> records, Deadline deadline) {
    return handle(records, deadline);
  }

  private Set<Integer> slice(List<Delivered> records, int from, int to, Deadline deadline) {
    List<List<Outbound>> effects = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Arrived<?> event = inputs.arrived(records.get(i));
      Decided decided = new Decided(event);
      if (!decided.cause.isEmpty() && !record(event, decided.cause)) {
        break;
      }
      effects.add(decided.effects);
    }
    Set<Outbound> stuck =
        departures.deliver(effects.stream().flatMap(List::stream).toList(), deadline);
    Set<Integer> left = new TreeSet<>();
    for (int i = from; i < to; i++) {
      boolean isDecided = i - from < effects.size();
      if (!isDecided || effects.get(i - from).stream().anyMatch(stuck::contains)) {
        left.add(i);
      }
    }
    return left;
  }

  /** Records a failure, once for each event, however often that comes. */
  private boolean record(Arrived<?> event, String cause) {
    try {
      Held held = new Held(event.record(), cause);
      ports.failures().put(name(event), List.of(HeldForm.write(held)));
      ports.meter().count(Measure.PARKED, 1);
      return true;
    } catch (UnavailableException e) {
      ports.troubles().report("record a failure of %s".formatted(definition), e);
      return false;
    }
  }

  private static String name(Arrived<?> event) {
    Identity identity = event.identity();
    String text = String.join("\n", identity.source(), identity.type(), identity.id());
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return FAILED + event.key() + "/" + hash;
  }

  @Override
  public int wake(Instant now, Deadline deadline) {
    return 0;
  }

  private record Failure(String name, Held held, Arrived<?> event) {}

  private List<Failure> failures(String prefix) {
    return ports.failures().names(prefix).stream()
        .map(this::failure)
        .sorted(Comparator.comparing(failure -> failure.held.record(), Delivered.BY_ARRIVAL))
        .toList();
  }

  private Failure failure(String name) {
    Held held = HeldForm.read(ports.failures().get(name).getFirst());
    return new Failure(name, held, inputs.arrived(held.record()));
  }

  private List<Failure> failuresOf(String key) {
    List<Failure> ofKey =
        failures(FAILED + key + "/").stream().filter(one -> one.event.key().equals(key)).toList();
    if (ofKey.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is parked for the key '%s' of %s".formatted(key, definition));
    }
    return ofKey;
  }

  @Override
  public int redrive(String key, Deadline deadline) {
    return redrive(failuresOf(key), deadline);
  }

  @Override
  public int drop(String key, Deadline deadline) {
    List<Failure> ofKey = failuresOf(key);
    ports.failures().remove(ofKey.getFirst().name);
    return redrive(ofKey.subList(1, ofKey.size()), deadline);
  }

  private int redrive(List<Failure> failures, Deadline deadline) {
    int left = 0;
    for (Failure failure : failures) {
      Decided again = new Decided(failure.event);
      if (!again.cause.isEmpty()) {
        record(failure.event, again.cause);
        left++;
      } else if (departures.deliver(again.effects, deadline).isEmpty()) {
        ports.failures().remove(failure.name);
      } else {
        left++;
      }
    }
    return left;
  }

  @Override
  public List<Parked> parked() {
    return failures(FAILED).stream()
        .map(one -> new Parked(one.event.key(), one.held.cause(), one.held.record(), 0))
        .toList();
  }
}
