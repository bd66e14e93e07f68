package dev.impulse.demo;

import dev.impulse.control.UsageException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a user asks of a run; null, or no settings, where anything will do. */
public record PlanRequest(
    @Nullable Long seed, @Nullable Long events, Map<String, String> settings) {

  private static final long SEED = 1;
  private static final long EVENTS = 100_000;

  public PlanRequest {
    if (events != null && events < 1) {
      throw new UsageException("--events must be at least 1, was " + events);
    }
  }

  /** A new plan. */
  DemoPlan plan() {
    return new DemoPlan(
        seed == null ? SEED : seed, events == null ? EVENTS : events, TrafficMix.DEMO, settings);
  }

  boolean fits(DemoPlan plan) {
    return (seed == null || seed == plan.seed())
        && (events == null || events == plan.events())
        && (settings.isEmpty() || new TreeMap<>(settings).equals(plan.settings()));
  }
}
