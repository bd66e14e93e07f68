package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.StatelessExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stateless function: it records what fails, and goes on. */
final class HostedStateless implements Hosted {

  private record Failed(Entry<?> entry, String cause) {}

  private final Definition.Stateless definition;
  private final StatelessExecution execution;
  private final Map<Identity, Failed> failed;
  private int position;

  private HostedStateless(
      Definition.Stateless definition, Map<Identity, Failed> failed, int position) {
    this.definition = definition;
    this.execution = new StatelessExecution(definition);
    this.failed = failed;
    this.position = position;
  }

  static HostedStateless of(Definition.Stateless definition, @Nullable Hosted before) {
    return before instanceof HostedStateless same
        ? new HostedStateless(definition, same.failed, same.position)
        : new HostedStateless(definition, new LinkedHashMap<>(), 0);
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public <T> List<Outgoing> read(Entry<T> entry) {
    position++;
    return definition.inputs().contains(entry.stream()) ? decide(entry) : List.of();
  }

  private <T> List<Outgoing> decide(Entry<T> entry) {
    Outcome outcome = execution.decide(entry.stream(), Incoming.of(entry.event()));
    if (outcome instanceof Outcome.Done done) {
      failed.remove(entry.identity());
      return done.effects();
    }
    Throwable cause = ((Outcome.Parked) outcome).cause();
    failed.put(entry.identity(), new Failed(entry, cause.toString()));
    return List.of();
  }

  @Override
  public List<Outgoing> wakeBefore(Instant time) {
    return List.of();
  }

  @Override
  public Optional<Object> state(String key) {
    return Optional.empty();
  }

  @Override
  public List<Failure> failures() {
    return failed.values().stream()
        .map(one -> new Failure(definition.name(), one.entry.event(), one.cause, 0))
        .toList();
  }

  @Override
  public List<Outgoing> redrive(String key) {
    List<Outgoing> effects = new ArrayList<>();
    of(key).forEach(one -> effects.addAll(decide(one.entry)));
    return effects;
  }

  @Override
  public List<Outgoing> drop(String key) {
    failed.remove(of(key).getFirst().entry.identity());
    return redrive(key);
  }

  private List<Failed> of(String key) {
    return failed.values().stream().filter(one -> one.entry.event().key().equals(key)).toList();
  }

  @Override
  public Hosted restarted() {
    return of(definition, this);
  }
}
