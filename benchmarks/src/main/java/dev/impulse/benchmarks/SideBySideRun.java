package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One system in one round.
 *
 * @param killed whether its process was killed and started again on the way
 * @param result null if it did not come to its end
 */
@Json
record SideBySideRun(int round, Contender contender, boolean killed, @Nullable TrialResult result) {

  boolean isRight() {
    return result != null && result.isRight();
  }
}
