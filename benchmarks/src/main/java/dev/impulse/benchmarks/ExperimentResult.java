package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one experiment has shown, and whether its answers are right.
 *
 * @param figures by the names of their {@link Quantity}
 * @param wrong how many answers are not right
 * @param faults the first of them in words
 */
@Json
record ExperimentResult(Map<String, Double> figures, long wrong, List<String> faults) {

  static ExperimentResult of(WrongAnswers faults) {
    return new ExperimentResult(Map.of(), faults.count(), faults.examples());
  }

  ExperimentResult with(Quantity quantity, double value) {
    Map<String, Double> more = new HashMap<>(figures);
    more.put(quantity.name(), value);
    return new ExperimentResult(more, wrong, faults);
  }

  ExperimentResult with(Quantity quantity, long value) {
    return with(quantity, (double) value);
  }

  /** All figures of both, right if both are. */
  ExperimentResult and(ExperimentResult other) {
    Map<String, Double> both = new HashMap<>(figures);
    both.putAll(other.figures);
    return new ExperimentResult(
        both, wrong + other.wrong, faults.isEmpty() ? other.faults : faults);
  }

  ExperimentResult with(Cost cost) {
    return with(Quantity.EVENTS_PER_CORE_SECOND, cost.eventsPerCoreSecond())
        .with(Quantity.EVENTS_PER_SECOND, cost.eventsPerSecond());
  }

  boolean isRight() {
    return wrong == 0;
  }
}
