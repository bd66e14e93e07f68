package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What a part costs, an event.
 *
 * @param title of the part
 * @param nanos of wall-clock time, on average
 * @param error half of the interval that holds the average with 99.9 % confidence, in nanoseconds;
 *     0 if there were too few iterations to tell
 * @param allocatedBytes by the thread that measures
 */
@Json
record HotPartCost(HotPart part, String title, double nanos, double error, double allocatedBytes) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static HotPartCost of(HotPart part, RunResult run) {
    Result<?> time = run.getPrimaryResult();
    double error = Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError();
    Result<?> allocated = Objects.requireNonNull(run.getSecondaryResults().get(ALLOCATED));
    return new HotPartCost(part, part.title(), time.getScore(), error, allocated.getScore());
  }
}
