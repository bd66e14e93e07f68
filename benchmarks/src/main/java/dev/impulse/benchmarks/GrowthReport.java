package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What studies of growth have shown.
 *
 * @param jvm the options that processes had, but for those with another heap
 * @param itemsHeap the heap of {@link Study#ITEMS}
 * @param fillingHeap the heap of the processes that filled logs
 */
@Json
record GrowthReport(
    Machine machine,
    String jvm,
    String itemsHeap,
    String fillingHeap,
    long seed,
    List<GrowthRun> runs) {

  /** The studies of this report, and of an earlier one those that are not in this. */
  GrowthReport after(GrowthReport earlier) {
    Set<Study> newer = runs.stream().map(GrowthRun::study).collect(Collectors.toSet());
    Stream<GrowthRun> kept = earlier.runs.stream().filter(run -> !newer.contains(run.study()));
    List<GrowthRun> all = Stream.concat(kept, runs.stream()).toList();
    return new GrowthReport(machine, jvm, itemsHeap, fillingHeap, seed, all);
  }

  /** Whether every answer of every run was right. */
  boolean isRight() {
    return runs.stream().allMatch(GrowthRun::isRight);
  }
}
