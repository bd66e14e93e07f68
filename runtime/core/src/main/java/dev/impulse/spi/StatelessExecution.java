package dev.impulse.spi;

import dev.impulse.Decision;
import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides on events by themselves. The same event has the same effects under the same ids, however
 * often it comes; a decision that fails is parked and stops nothing.
 */
public final class StatelessExecution {

  private final Definition.Stateless definition;
  private final Map<EventStream<?, ?>, Decision<?>> decisions = new HashMap<>();
  private final Effects effects;

  public StatelessExecution(Definition.Stateless definition) {
    this.definition = definition;
    this.effects = new Effects(definition);
    definition
        .inputs()
        .forEach(stream -> decisions.put(stream, definition.decisionOn(stream).orElseThrow()));
  }

  /** Either {@link Outcome.Done} or {@link Outcome.Parked}. */
  public <T> Outcome decide(EventStream<?, T> stream, Incoming<T> event) {
    Decision<T> decision = decisionOn(stream);
    try {
      List<Effect> decided = decision.decide(event.data());
      return new Outcome.Done(effects.identified(decided, event));
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      return new Outcome.Parked(e);
    }
  }

  @SuppressWarnings("unchecked") // the definition put each decision in with a stream of its type
  private <T> Decision<T> decisionOn(EventStream<?, T> stream) {
    Decision<T> decision = (Decision<T>) decisions.get(stream);
    if (decision == null) {
      throw new IllegalArgumentException(definition + " does not read " + stream);
    }
    return decision;
  }
}
