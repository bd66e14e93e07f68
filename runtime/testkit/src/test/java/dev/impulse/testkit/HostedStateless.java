package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.EffectPort;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.StatelessFunction;
import dev.impulse.tck.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stateless function: it records what fails, and goes on. */
final class HostedStateless implements Hosted, EffectPort<Arrival> {

  private final Definition.Stateless definition;
  private final StatelessFunction function;
  private final EffectSink ends;
  private final Recorded recorded;
  private int position;

  private HostedStateless(
      Definition.Stateless definition,
      HopLimit hops,
      EffectSink ends,
      Recorded recorded,
      int position) {
    this.definition = definition;
    this.function = new StatelessFunction(definition, JsonCodec.create(), hops);
    this.ends = ends;
    this.recorded = recorded;
    this.position = position;
  }

  static HostedStateless of(
      Definition.Stateless definition, HopLimit hops, EffectSink ends, @Nullable Hosted before) {
    return before instanceof HostedStateless same
        ? new HostedStateless(definition, hops, ends, Recorded.copyOf(same.recorded), same.position)
        : new HostedStateless(definition, hops, ends, new Recorded(), 0);
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void read(LogEntry entry) {
    position++;
    if (entry instanceof LogEntry.Happening(var event, _)
        && definition.inputs().contains(event.of())) {
      function.decide(event, this);
    }
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
  public Optional<DueKeys.Due> due() {
    return Optional.empty();
  }

  @Override
  public Optional<Object> state(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<Object> shown(String key) {
    return Optional.empty();
  }

  @Override
  public List<Failure> failures() {
    return recorded.failures(definition.name());
  }

  @Override
  public void redrive(String key) {
    for (Arrival failed : recorded.of(key)) {
      if (function.decide(failed, this)) {
        recorded.remove(failed);
      }
    }
  }

  @Override
  public void drop(String key) {
    recorded.remove(recorded.of(key).getFirst());
    redrive(key);
  }

  @Override
  public Hosted rebuilt(List<LogEntry> read) {
    throw new IllegalArgumentException(definition + " has no state to rebuild");
  }
}
