package dev.impulse.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A report of growth as Markdown. */
final class GrowthPage {

  private final GrowthReport report;

  private GrowthPage(GrowthReport report) {
    this.report = report;
  }

  static String of(GrowthReport report) {
    return new GrowthPage(report).text();
  }

  private String text() {
    String studies =
        Arrays.stream(Study.values())
            .filter(study -> !report.sizes(study).isEmpty())
            .map(this::study)
            .collect(joining("\n"));
    return "## As things grow\n\n%s%s\n%s".formatted(bars(), studies, conditions());
  }

  private String bars() {
    List<Bar> bars = Bar.of(report);
    return bars.isEmpty()
        ? ""
        : bars.stream()
            .map(bar ->
                row(Stream.of(bar.what(), bar.shown(), bar.held() ? "held" : "**not held**")))
            .collect(joining("", "| it must show | shown | |\n|---|--:|---|\n", "\n"));
  }

  private String study(Study study) {
    return "### %s\n\n%s%s".formatted(study.title(), table(study), charts(study));
  }

  private String table(Study study) {
    List<Quantity> quantities = study.quantities();
    String head =
        row(
            Stream.of(
                    Stream.of(study.axis()),
                    quantities.stream().map(Quantity::title),
                    Stream.of("right"))
                .flatMap(titles -> titles));
    String rule = "|--:".repeat(quantities.size() + 2) + "|\n";
    return report.sizes(study).stream()
        .map(size -> row(study, size, quantities))
        .collect(joining("", head + rule, ""));
  }

  private String row(Study study, long size, List<Quantity> quantities) {
    List<GrowthRun> runs = report.runs(study, size);
    long right = runs.stream().filter(GrowthRun::isRight).count();
    return row(
        Stream.of(
                Stream.of(Figures.whole((double) size)),
                quantities.stream().map(quantity -> cell(study, size, quantity)),
                Stream.of("%d of %d".formatted(right, runs.size())))
            .flatMap(cells -> cells));
  }

  private String cell(Study study, long size, Quantity quantity) {
    return report.spread(study, size, quantity).map(quantity::told).orElse("–");
  }

  private static String row(Stream<String> cells) {
    return cells.collect(joining(" | ", "| ", " |\n"));
  }

  private static String charts(Study study) {
    return study.charts().stream()
        .map(chart -> "\n![%s](%s.svg)\n".formatted(chart.title(), chart.file()))
        .collect(joining());
  }

  private String conditions() {
    return """
    Medians, and in brackets the least and the most. Each run has a process of its own, and counts \
    only if all its answers are right. %s. JVM %s, except for items, which have -Xmx%s, and for \
    filling logs, -Xmx%s. Seed %d.
    """
        .formatted(
            report.machine(),
            report.jvm(),
            Study.ITEMS.heap(),
            LogStudy.FILLING_HEAP,
            report.seed());
  }
}
