package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run has shown.
 *
 * @param cost of the measured events
 * @param latency from the call of put to the committed decision seen; null for a ceiling
 * @param diskBytesPerEvent what is left on disk once the system is closed, for each event put
 * @param peakRssBytes the most memory that the process has had
 * @param answeredFor how many events the answers were checked for
 * @param wrong how many answers differ from the oracle's
 * @param faults the first of them in words
 */
@Json
record TrialResult(
    Contender contender,
    Cost cost,
    @Nullable DecisionLatency latency,
    double diskBytesPerEvent,
    long peakRssBytes,
    long answeredFor,
    long wrong,
    List<String> faults) {

  TrialResult withDisk(long bytes) {
    double perEvent = (double) bytes / answeredFor;
    return new TrialResult(
        contender, cost, latency, perEvent, peakRssBytes, answeredFor, wrong, faults);
  }

  boolean isRight() {
    return wrong == 0;
  }
}
