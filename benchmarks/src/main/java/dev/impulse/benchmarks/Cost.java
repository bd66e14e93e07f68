package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * What events have cost, the producer's reading of its inputs left out.
 *
 * @param cpuSeconds of the whole process
 * @param compilerSeconds of it, by the compilers of a JVM that is still warming up
 */
@Json
record Cost(
    long events,
    double seconds,
    double cpuSeconds,
    long allocatedBytes,
    long collections,
    double collectionSeconds,
    double compilerSeconds) {

  double eventsPerSecond() {
    return events / seconds;
  }

  double eventsPerCoreSecond() {
    return events / cpuSeconds;
  }

  double allocatedBytesPerEvent() {
    return (double) allocatedBytes / events;
  }
}
