package dev.impulse.cli.demo;

import dev.impulse.cli.UsageException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run is asked to be made of; null, or without settings, where it may be anything. */
record Asked(@Nullable Long seed, @Nullable Long events, Map<String, String> settings) {

  private static final long SEED = 1;
  private static final long EVENTS = 100_000;

  Asked {
    if (events != null && events < 1) {
      throw new UsageException("--events must be at least 1, was " + events);
    }
  }

  /** A new plan. */
  Plan plan() {
    return new Plan(
        seed == null ? SEED : seed, events == null ? EVENTS : events, Mix.DEMO, settings);
  }

  boolean fits(Plan plan) {
    return (seed == null || seed == plan.seed())
        && (events == null || events == plan.events())
        && (settings.isEmpty() || new TreeMap<>(settings).equals(plan.settings()));
  }
}
