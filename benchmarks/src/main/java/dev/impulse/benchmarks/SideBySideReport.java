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
 * @param contenders all there are, whether they have run or not
 */
@Json
record SideBySideReport(
    Machine machine,
    String jvm,
    String kafka,
    SideBySidePlan plan,
    Disorder inputs,
    List<Described> contenders,
    List<SideBySideRun> runs) {

  /** Who runs, in words. */
  @Json
  record Described(Contender name, String title, boolean ceiling) {

    static List<Described> all() {
      return Arrays.stream(Contender.values())
          .map(one -> new Described(one, one.title(), one.isCeiling()))
          .toList();
    }
  }

  /** Whether every system has given every answer right, in every run. */
  boolean isRight() {
    return runs.stream().allMatch(SideBySideRun::isRight);
  }
}
