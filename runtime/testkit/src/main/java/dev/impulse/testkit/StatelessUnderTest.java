package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.StatelessFunction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stateless function: the same event must have the same effects under the same ids. */
final class StatelessUnderTest implements FunctionUnderTest {

  private final StatelessFunction function;
  private final RoundTrip json;
  private final Sameness sameness;
  private final DecisionRecorder decided;

  StatelessUnderTest(Definition.Stateless definition, RoundTrip json) {
    this.function = new StatelessFunction(definition, json.codec(), HopLimit.ofCycle(List.of()));
    this.json = json;
    this.sameness = new Sameness(definition);
    this.decided = new DecisionRecorder(json.codec());
  }

  @Override
  public <T> Outcome deliver(Arrival.Logged<T> event) {
    Arrival.Logged<T> kept = json.check(event);
    Outcome outcome = decide(event);
    sameness.requireUnchanged("payload", kept.event().data(), event.event().data());
    sameness.require("effects", outcome, decide(kept));
    json.check(outcome);
    return outcome;
  }

  private Outcome decide(Arrival event) {
    function.decide(event, decided);
    Outcome outcome = decided.take();
    sameness.requireNoAttempt(outcome);
    return outcome;
  }

  @Override
  public Outcome wakeBefore(Instant time) {
    return Outcome.NOTHING;
  }

  @Override
  public Optional<DueKeys.Due> next() {
    return Optional.empty();
  }

  @Override
  public Map<String, ?> states() {
    return Map.of();
  }
}
