package dev.impulse.testkit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.impulse.Effect;
import dev.impulse.spi.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function made of a whole history.
 *
 * @param states by key
 * @param effects how often each left, in whatever order; what parked counts as one
 */
record HistoryOutcome(Map<String, ?> states, Map<String, Long> effects) {

  static HistoryOutcome of(List<ScenarioMove> history, ScenarioRun run) {
    List<String> effects = new ArrayList<>();
    for (ScenarioMove move : history) {
      Outcome outcome = move.deliverTo(run);
      outcome.parked().forEach(parked -> effects.add("parked: " + move + ": " + parked.cause()));
      effects(outcome).forEach(effect -> effects.add(text(effect)));
    }
    return new HistoryOutcome(
        run.states(), effects.stream().collect(groupingBy(identity(), TreeMap::new, counting())));
  }

  static List<Effect> effects(Outcome outcome) {
    return outcome.effects().stream().map(HistoryOutcome::effect).toList();
  }

  static String text(Effect effect) {
    return switch (effect) {
      case Effect.Emit<?>(var stream, var data) -> "%s: %s".formatted(stream, data);
      case Effect.Send(var message) -> "message: " + message;
    };
  }

  private static Effect effect(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Emitted<?> emitted -> emit(emitted);
      case Outgoing.Sent sent -> Effect.send(sent.message());
    };
  }

  private static <T> Effect emit(Outgoing.Emitted<T> emitted) {
    return Effect.emit(emitted.stream(), emitted.event().data());
  }
}
