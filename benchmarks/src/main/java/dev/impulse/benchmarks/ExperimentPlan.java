package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.nio.file.Path;

/**
 * One experiment in a process of its own.
 *
 * @param size of what grows: see {@link Study}
 * @param warmUp how many events come first, unmeasured
 * @param measured how many events are measured
 * @param folder where the engine keeps what it keeps
 * @param inputs the file of inputs, for those experiments that are given one
 */
@Json
record ExperimentPlan(
    Experiment experiment,
    long size,
    long warmUp,
    long measured,
    String folder,
    String inputs,
    long seed,
    Fault fault) {

  Path data() {
    return Path.of(folder);
  }

  ExperimentPlan in(Path other) {
    return new ExperimentPlan(
        experiment, size, warmUp, measured, other.toString(), inputs, seed, fault);
  }

  ExperimentPlan of(Experiment other) {
    return new ExperimentPlan(other, size, warmUp, measured, folder, inputs, seed, fault);
  }
}
