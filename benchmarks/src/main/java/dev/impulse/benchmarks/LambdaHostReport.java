package dev.impulse.benchmarks;

import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What functions on Lambda cost, each written in several ways; Impulse's comes first.
 *
 * @param batch how many records an invocation had
 */
@Json
record LambdaHostReport(Machine machine, int batch, int rounds, List<Contested> functions) {

  /** One function. */
  @Json
  record Contested(String function, String about, List<Row> ways) {

    private String markdown() {
      return """
      | %s by | CPU ns an event, median (least – most) | of Impulse's | allocated B |
      |---|--:|--:|--:|
      %s
      %s

      """
          .formatted(function, ways.stream().map(this::row).collect(joining()), about);
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

    %sBy the thread that does it; what leaves stays in memory. All ways are given the same and answer the same. Impulse's figures include its log, metrics and trace contexts. %d rounds in turn. %s.
    """
        .formatted(functions.stream().map(Contested::markdown).collect(joining()), rounds, machine);
  }
}
