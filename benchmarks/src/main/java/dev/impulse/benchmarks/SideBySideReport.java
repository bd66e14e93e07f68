package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.List;

/**
 * What a run of all systems side by side has shown.
 *
 * @param jvm the options that every process had
 * @param kafka the version of Kafka and Kafka Streams
 * @param inputs how much of what was put is out of order
 */
@Json
record SideBySideReport(
    Machine machine,
    String jvm,
    String kafka,
    Plan plan,
    Disorder inputs,
    Ratios ratios,
    List<Summary> summaries,
    List<Run> runs) {

  static SideBySideReport of(
      Machine machine, String jvm, String kafka, Plan plan, Disorder inputs, List<Run> runs) {
    List<Summary> summaries =
        Arrays.stream(Contender.values())
            .map(contender -> Summary.of(contender, runs))
            .filter(summary -> summary.runs() > 0)
            .toList();
    return new SideBySideReport(
        machine, jvm, kafka, plan, inputs, Ratios.of(summaries), summaries, runs);
  }

  /** Whether every system has given every answer right, in every run. */
  boolean isRight() {
    return runs.stream().allMatch(Run::isRight);
  }
}
