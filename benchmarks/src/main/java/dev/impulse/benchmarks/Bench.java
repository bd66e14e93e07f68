package dev.impulse.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of the benchmarks; without a subcommand, the run side by side. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures Impulse and Kafka Streams side by side on the same events, and checks all answers.",
    subcommands = {Growth.class, Micro.class, LambdaHost.class})
public final class Bench implements Callable<Integer> {

  @Mixin private Options options = new Options();

  @Option(
      names = "--only",
      split = ",",
      description = "Run these systems alone: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<Contender> only = List.of(Contender.values());

  @Option(
      names = "--events",
      description =
          "How many events are measured, after twice as many to warm up. Default: by --quick.")
  private long events;

  private Bench() {}

  /** Exits with 1 if any answer of any system was wrong. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Bench()).execute(arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SideBySideReport report =
        new SideBySide(plan(), only, options.fault, options.folder, System.err).run();
    options.results().report("benchmarks.json", SideBySideReport.class, report);
    return report.isRight() ? 0 : 1;
  }

  private SideBySidePlan plan() {
    SideBySidePlan usual =
        options.quick() ? SideBySidePlan.quick(options.seed) : SideBySidePlan.full(options.seed);
    SideBySidePlan plan = events > 0 ? usual.withEvents(events) : usual;
    return plan.withRounds(options.roundsOr(plan.rounds()));
  }
}
