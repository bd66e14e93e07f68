package dev.impulse.benchmarks;

import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import java.util.List;

/** What the hot parts cost, one by one. */
@Json
record MicroReport(Machine machine, List<PartCost> parts) {

  private static final String HEAD =
      """
      | | ns | ± | allocated B |
      |---|--:|--:|--:|
      """;

  String markdown() {
    return """
    ## The hot parts

    %s
    By JMH, an event, in batches of %d; allocation is that of the thread that measures. %s.
    """
        .formatted(
            parts.stream().map(MicroReport::row).collect(joining("", HEAD, "")),
            Samples.BATCH,
            machine);
  }

  private static String row(PartCost cost) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            cost.part().title(),
            Figures.whole(cost.nanos()),
            Figures.whole(cost.error()),
            Figures.whole(cost.allocatedBytes()));
  }
}
