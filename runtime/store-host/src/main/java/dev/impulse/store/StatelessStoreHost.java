package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.json.Attributes;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EffectPort;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import dev.impulse.spi.StatelessFunction;
import dev.impulse.store.Meter.Measure;
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
final class StatelessStoreHost implements StoreHost {

  private static final int SLICE = 500;
  private static final String FAILED = "failed/";

  private final Definition.Stateless definition;
  private final StatelessFunction function;
  private final StreamsByName inputs;
  private final EffectEncoder encoder;
  private final Ports ports;
  private final EffectSender sender;

  StatelessStoreHost(
      Definition.Stateless definition, Codec codec, HostSettings settings, Ports ports) {
    this.definition = definition;
    this.function = new StatelessFunction(definition, codec, settings.hopLimit(definition));
    this.inputs = new StreamsByName(definition, codec);
    this.encoder = new EffectEncoder(definition, codec, ports.outlet());
    this.ports = ports;
    this.sender = new EffectSender(ports, settings);
  }

  /** A decision on one event: its effects, or why there are none. */
  private final class Decided implements EffectPort<FunctionInput> {
    private final Tracer.Span span;
    private List<OutboundEffect> effects = List.of();
    private String cause = "";

    Decided(FunctionInput event) {
      this.span =
          ports.tracer().begin(event.identity(), event.attributes().text(Tracer.TRACEPARENT));
      if (function.decide(event, this)) {
        span.end(EventOutcome.DONE);
      }
    }

    @Override
    public Runnable prepare(FunctionInput event, List<Outgoing> outgoing) {
      Attributes attributes = EffectEncoder.passedOn(event, span);
      Part part = new Part();
      List<OutboundEffect> prepared =
          outgoing.stream().map(one -> encoder.of(one, attributes, part)).toList();
      return () -> effects = prepared;
    }

    @Override
    public void record(FunctionInput failed, Throwable why) {
      cause = why.toString();
      span.end(new EventOutcome.Parked(why));
    }
  }

  @Override
  public List<Integer> handle(List<InputRecord> records, Deadline deadline) {
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
  public List<Integer> handleLate(List<InputRecord> records, Deadline deadline) {
    return handle(records, deadline);
  }

  private Set<Integer> slice(List<InputRecord> records, int from, int to, Deadline deadline) {
    List<List<OutboundEffect>> effects = new ArrayList<>();
    for (int i = from; i < to; i++) {
      EventInput<?> event = inputs.event(records.get(i));
      Decided decided = new Decided(event);
      if (!decided.cause.isEmpty() && !record(event, decided.cause)) {
        break;
      }
      effects.add(decided.effects);
    }
    Set<OutboundEffect> stuck =
        sender.deliver(effects.stream().flatMap(List::stream).toList(), deadline);
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
  private boolean record(EventInput<?> event, String cause) {
    try {
      WaitingEvent held = new WaitingEvent(event.record(), cause);
      ports.failures().put(name(event), List.of(WaitingEventCodec.write(held)));
      ports.meter().count(Measure.PARKED, 1);
      return true;
    } catch (UnavailableException e) {
      ports.errors().report("record a failure of %s".formatted(definition), e);
      return false;
    }
  }

  private static String name(EventInput<?> event) {
    Identity identity = event.identity();
    String text = String.join("\n", identity.source(), identity.type(), identity.id());
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return FAILED + event.key() + "/" + hash;
  }

  @Override
  public int wake(Instant now, Deadline deadline) {
    return 0;
  }

  private record Failure(String name, WaitingEvent held, EventInput<?> event) {}

  private List<Failure> failures(String prefix) {
    return ports.failures().names(prefix).stream()
        .map(this::failure)
        .sorted(Comparator.comparing(failure -> failure.held.record(), InputRecord.BY_ARRIVAL))
        .toList();
  }

  private Failure failure(String name) {
    WaitingEvent held = WaitingEventCodec.read(ports.failures().get(name).getFirst());
    return new Failure(name, held, inputs.event(held.record()));
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
      } else if (sender.deliver(again.effects, deadline).isEmpty()) {
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
