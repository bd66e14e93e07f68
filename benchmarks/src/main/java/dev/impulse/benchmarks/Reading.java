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
record Reading(Map<String, Double> figures, long wrong, List<String> faults) {

  static Reading of(Faults faults) {
    return new Reading(Map.of(), faults.count(), faults.examples());
  }

  Reading with(Quantity quantity, double value) {
    Map<String, Double> more = new HashMap<>(figures);
    more.put(quantity.name(), value);
    return new Reading(more, wrong, faults);
  }

  Reading with(Quantity quantity, long value) {
    return with(quantity, (double) value);
  }

  /** All figures of both, right if both are. */
  Reading and(Reading other) {
    Map<String, Double> both = new HashMap<>(figures);
    both.putAll(other.figures);
    return new Reading(both, wrong + other.wrong, faults.isEmpty() ? other.faults : faults);
  }

  Reading with(Cost cost) {
    return with(Quantity.EVENTS_PER_CORE_SECOND, cost.eventsPerCoreSecond())
        .with(Quantity.EVENTS_PER_SECOND, cost.eventsPerSecond());
  }

  boolean isRight() {
    return wrong == 0;
  }
}
