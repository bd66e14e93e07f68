package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What studies of growth have shown. */
@Json
record GrowthReport(Machine machine, String jvm, long seed, List<GrowthRun> runs) {

  /** The studies of this report, and of an earlier one those that are not in this. */
  GrowthReport after(GrowthReport earlier) {
    Set<Study> newer = runs.stream().map(GrowthRun::study).collect(Collectors.toSet());
    Stream<GrowthRun> kept = earlier.runs.stream().filter(run -> !newer.contains(run.study()));
    return new GrowthReport(machine, jvm, seed, Stream.concat(kept, runs.stream()).toList());
  }

  /** Which sizes of a study there are, the smallest first. */
  List<Long> sizes(Study study) {
    return runs.stream()
        .filter(run -> run.study() == study)
        .map(GrowthRun::size)
        .distinct()
        .sorted()
        .toList();
  }

  /** Every round of one size. */
  List<GrowthRun> runs(Study study, long size) {
    return runs.stream().filter(run -> run.study() == study && run.size() == size).toList();
  }

  /** What the rounds with right answers have shown together; empty if they have not this figure. */
  Optional<Spread> spread(Study study, long size, Quantity quantity) {
    double[] values =
        runs(study, size).stream()
            .map(GrowthRun::reading)
            .filter(Objects::nonNull)
            .filter(Reading::isRight)
            .flatMap(reading -> Stream.ofNullable(reading.figures().get(quantity.name())))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
  }

  /** Whether every answer of every run was right. */
  boolean isRight() {
    return runs.stream().allMatch(GrowthRun::isRight);
  }
}
