package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * One run of one system in a process of its own.
 *
 * @param inputs the file of inputs
 * @param folder where the system keeps what it keeps
 * @param warmUp how many events come first, unmeasured
 * @param measured how many events are measured, as fast as the system takes them
 * @param pacedSeconds how long events then come at half that rate
 * @param profile where a flame graph of the measured part goes; empty for none
 */
@Json
record TrialPlan(
    Contender contender,
    String inputs,
    String folder,
    long seed,
    int customers,
    long warmUp,
    long measured,
    int pacedSeconds,
    String profile) {

  Workload workload() {
    return new Workload(seed, customers);
  }
}
