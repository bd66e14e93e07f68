package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * What events have cost, the producer's reading of its inputs left out.
 *
 * @param cpuSeconds of the whole process, its compilers and garbage collectors included
 * @param compilerSeconds of these, by the compilers: a system that runs for longer than a benchmark
 *     has long been compiled
 */
@Json
record Cost(
    long events,
    double seconds,
    double cpuSeconds,
    double compilerSeconds,
    long allocatedBytes,
    long collections,
    double collectionSeconds) {

  double eventsPerSecond() {
    return events / seconds;
  }

  double eventsPerCoreSecond() {
    return events / cpuSeconds;
  }
}
