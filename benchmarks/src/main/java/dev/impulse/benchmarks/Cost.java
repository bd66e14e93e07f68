package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * What events have cost, the producer's reading of its inputs left out.
 *
 * <p>The JVM's compilers are left out too: a system that runs for longer than a benchmark has long
 * been compiled.
 *
 * @param cpuSeconds of the whole process
 * @param compilerSeconds of CPU, by the compilers
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

  double allocatedBytesPerEvent() {
    return (double) allocatedBytes / events;
  }
}
