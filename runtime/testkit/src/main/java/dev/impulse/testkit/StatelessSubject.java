package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.StatelessExecution;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A stateless function: the same event must have the same effects under the same ids. */
final class StatelessSubject implements Subject {

  private final StatelessExecution execution;
  private final RoundTrip json;
  private final Sameness sameness;

  StatelessSubject(Definition.Stateless definition, RoundTrip json) {
    this.execution = new StatelessExecution(definition);
    this.json = json;
    this.sameness = new Sameness(definition);
  }

  @Override
  public <T> Outcome deliver(EventStream<?, T> stream, Event<T> event, Instant appended) {
    Event<T> kept = json.check(stream, event);
    Outcome outcome = execution.decide(stream, Incoming.of(event));
    sameness.require("effects", outcome, execution.decide(stream, Incoming.of(kept)));
    json.check(outcome);
    return outcome;
  }

  @Override
  public Outcome wakeBefore(Instant time) {
    return new Outcome.Done(List.of());
  }

  @Override
  public Map<String, ?> states() {
    return Map.of();
  }
}
