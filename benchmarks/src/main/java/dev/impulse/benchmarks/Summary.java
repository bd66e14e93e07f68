package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What the runs of one system have shown together; those with a wrong answer are counted, and left
 * out of the figures.
 *
 * @param collectionShare of the wall-clock time, spent in garbage collections
 * @param compilerShare of the CPU time, spent by the compilers
 */
@Json
record Summary(
    Contender contender,
    int runs,
    int rightRuns,
    Spread eventsPerCoreSecond,
    Spread eventsPerSecond,
    Spread pacedEventsPerSecond,
    Spread p50Millis,
    Spread p99Millis,
    Spread p999Millis,
    Spread diskBytesPerEvent,
    Spread peakRssBytes,
    Spread allocatedBytesPerEvent,
    Spread collectionShare,
    Spread compilerShare) {

  static Summary of(Contender contender, List<Run> all) {
    List<Run> runs = all.stream().filter(run -> run.contender() == contender).toList();
    List<TrialResult> right =
        runs.stream()
            .map(Run::result)
            .filter(Objects::nonNull)
            .filter(TrialResult::isRight)
            .toList();
    return new Summary(
        contender,
        runs.size(),
        right.size(),
        cost(right, Cost::eventsPerCoreSecond),
        cost(right, Cost::eventsPerSecond),
        latency(right, Latency::eventsPerSecond),
        latency(right, Latency::p50Micros).by(1_000),
        latency(right, Latency::p99Micros).by(1_000),
        latency(right, Latency::p999Micros).by(1_000),
        spread(right, TrialResult::diskBytesPerEvent),
        spread(right, TrialResult::peakRssBytes),
        cost(right, Cost::allocatedBytesPerEvent),
        cost(right, cost -> cost.collectionSeconds() / cost.seconds()),
        cost(right, cost -> cost.compilerSeconds() / cost.cpuSeconds()));
  }

  private static Spread cost(List<TrialResult> results, ToDoubleFunction<Cost> figure) {
    return spread(results, result -> figure.applyAsDouble(result.cost()));
  }

  private static Spread latency(List<TrialResult> results, ToDoubleFunction<Latency> figure) {
    return Spread.of(
        results.stream().map(TrialResult::latency).filter(Objects::nonNull).mapToDouble(figure));
  }

  private static Spread spread(List<TrialResult> results, ToDoubleFunction<TrialResult> figure) {
    return Spread.of(results.stream().mapToDouble(figure));
  }
}
