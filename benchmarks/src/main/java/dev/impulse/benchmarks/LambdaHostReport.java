package dev.impulse.benchmarks;

import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What a function on Lambda costs, written in several ways; Impulse's comes first.
 *
 * @param batch how many records an invocation had
 */
@Json
record LambdaHostReport(Machine machine, int batch, int rounds, List<Row> ways) {

  private static final String HEAD =
      """
      | check-limits by | CPU ns an event, median (least – most) | of Impulse's | allocated B |
      |---|--:|--:|--:|
      """;

  /**
   * One way.
   *
   * @param nanos of CPU an event
   * @param bytes allocated an event
   */
  @Json
  record Row(String title, Spread nanos, double bytes) {}

  String markdown() {
    return """
    ## CPU of a function on Lambda

    %s
    From the bytes of a Kinesis event of %,d enriched orders to the decisions as bytes and the response, by the thread that does it; what leaves stays in memory. All decisions are the same. Impulse's figures include its log, metrics and trace contexts. %d rounds in turn. %s.
    """
        .formatted(
            ways.stream().map(this::row).collect(joining("", HEAD, "")), batch, rounds, machine);
  }

  private String row(Row row) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            row.title(),
            Figures.spread(row.nanos(), Figures::whole),
            Figures.hundredths(row.nanos().median() / ways.getFirst().nanos().median()),
            Figures.whole(row.bytes()));
  }
}
