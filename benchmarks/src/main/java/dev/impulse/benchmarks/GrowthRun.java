package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One size of one study in one round.
 *
 * @param reading null if its process did not come to its end
 */
@Json
record GrowthRun(Study study, long size, int round, @Nullable ExperimentResult reading) {

  boolean isRight() {
    return reading != null && reading.isRight();
  }
}
