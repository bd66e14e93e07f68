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
    Results results = options.results();
    Optional<GrowthReport> earlier = results.published(JSON, GrowthReport.class);
    results.report(JSON, GrowthReport.class, earlier.map(report::after).orElse(report));
    return report.isRight() ? 0 : 1;
  }

  private GrowthReport report() throws IOException, InterruptedException {
    int rounds = options.roundsOr(options.quick() ? 1 : ROUNDS);
    double seconds = only.stream().mapToDouble(study -> seconds(study, rounds)).sum();
    RunProgress progress = new RunProgress(System.err, seconds);
    StudyRunner runner =
        new StudyRunner(
            options.folder, options.quick(), options.seed, rounds, options.fault, progress);
    List<GrowthRun> runs = new ArrayList<>();
    for (Study study : only) {
      runs.addAll(runner.run(study));
    }
    return new GrowthReport(
        Machine.here(),
        new Jvm(Study.LOG.heap()).toString(),
        Study.ITEMS.heap(),
        LogStudy.FILLING_HEAP,
        options.seed,
        runs);
  }

  private double seconds(Study study, int rounds) {
    StudyScope scope = study.scope(options.quick());
    return study.secondsToPrepare(scope)
        + rounds * scope.sizes().stream().mapToDouble(study::seconds).sum();
  }
}
