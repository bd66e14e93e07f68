package dev.impulse.demo;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, how fast, and whether it was right.
 *
 * @param parked events whose decision failed, and those that wait behind them
 * @param check null if there was none, as under settings that the oracle does not know
 */
@Json
public record DemoReport(
    DemoPlan plan, String folder, RunFigures run, long parked, @Nullable Findings check) {

  /** Whether all of it was put; if not, it was interrupted. */
  public boolean isWhole() {
    return run.eventsBefore() + run.events() == plan.events();
  }

  /** Whether every answer is as it must be, as far as it was checked. */
  public boolean isRight() {
    return isWhole() && parked == 0 && (check == null || check.areClean());
  }
}
