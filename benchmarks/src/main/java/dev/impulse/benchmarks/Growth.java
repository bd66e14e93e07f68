package dev.impulse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how cost grows: {@code bench growth}. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures how cost grows with the log, keys, items and functions, and checks all answers.")
final class Growth implements Callable<Integer> {

  private static final String JSON = "growth.json";
  private static final int ROUNDS = 3;

  @Mixin private Options options = new Options();

  @Option(
      names = "--only",
      split = ",",
      description =
          "Carry these studies out alone: ${COMPLETION-CANDIDATES}. Default: all. What is published"
              + " of the others stays.")
  private List<Study> only = List.of(Study.values());

  @Override
  public Integer call() throws IOException, InterruptedException {
    GrowthReport report = report();
    System.out.println(GrowthPage.of(report));
    Optional<Documents> documents = options.documents();
    if (documents.isPresent()) {
      publish(documents.get(), report);
    }
    return report.isRight() ? 0 : 1;
  }

  private GrowthReport report() throws IOException, InterruptedException {
    int rounds = options.roundsOr(options.quick() ? 1 : ROUNDS);
    double seconds = only.stream().mapToDouble(study -> seconds(study, rounds)).sum();
    Progress progress = new Progress(System.err, seconds);
    Laboratory laboratory =
        new Laboratory(
            options.folder, options.quick(), options.seed, rounds, options.fault, progress);
    List<GrowthRun> runs = new ArrayList<>();
    for (Study study : only) {
      runs.addAll(laboratory.run(study));
    }
    return new GrowthReport(
        Machine.here(), new Jvm(Study.LOG.heap()).toString(), options.seed, runs);
  }

  private double seconds(Study study, int rounds) {
    Extent extent = study.extent(options.quick());
    return study.secondsToPrepare(extent)
        + rounds * extent.sizes().stream().mapToDouble(study::seconds).sum();
  }

  private static void publish(Documents documents, GrowthReport report) throws IOException {
    Optional<GrowthReport> earlier = documents.read(JSON, GrowthReport.class);
    GrowthReport whole = earlier.map(report::after).orElse(report);
    documents.json(JSON, GrowthReport.class, whole);
    documents.part("growth", GrowthPage.of(whole));
    for (Study study : Study.values()) {
      for (Chart chart : study.charts()) {
        Optional<String> plot = Plot.of(chart, study, whole);
        if (plot.isPresent()) {
          documents.text(chart.file() + ".svg", plot.get());
        }
      }
    }
  }
}
