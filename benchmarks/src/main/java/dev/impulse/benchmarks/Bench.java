package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the benchmarks. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures Impulse and Kafka Streams side by side on the same events, and checks all answers.")
public final class Bench implements Callable<Integer> {

  @Option(names = "--quick", description = "Less than five minutes: fewer events, three rounds.")
  private boolean quick;

  @Option(names = "--seed", description = "Of the workload. Default: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @Option(names = "--rounds", description = "How often each system runs; at least 1.")
  private int rounds;

  @Option(
      names = "--only",
      split = ",",
      description = "Run these systems alone: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<Contender> only = List.of(Contender.values());

  @Option(
      names = "--fault",
      description =
          "Plant a fault in what the systems are given, to see that it is found:"
              + " ${COMPLETION-CANDIDATES}.")
  private Fault fault = Fault.NONE;

  @Option(
      names = "--folder",
      description = "For data, on the disk to be measured. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("benchmarks", "target", "data");

  @Option(
      names = "--docs",
      description =
          "Write benchmarks.md and benchmarks.json into this folder. Default: docs; with --quick,"
              + " nowhere.")
  private @Nullable Path docs;

  private Bench() {}

  /** Exits with 1 if any answer of any system was wrong. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Plan whole = quick ? Plan.quick(seed) : Plan.full(seed);
    Plan plan = rounds > 0 ? whole.withRounds(rounds) : whole;
    SideBySideReport report = new SideBySide(plan, only, fault, folder, System.err).run();
    String table = SideBySideTable.of(report);
    System.out.println(table);
    Path target = docs == null && !quick ? Path.of("docs") : docs;
    if (target != null && fault == Fault.NONE) {
      Documents documents = new Documents(target);
      documents.part("side by side", table);
      documents.json("benchmarks.json", SideBySideReport.class, report);
    }
    return report.isRight() ? 0 : 1;
  }
}
