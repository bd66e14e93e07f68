package dev.impulse.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of every run of systems. */
final class Options {

  /** What can be said of every run. */
  static final class Publishing {

    @Option(names = "--quick", description = "Less of everything: under five minutes.")
    boolean quick;

    @Option(
        names = "--docs",
        description =
            "Write tables, plots and JSON into this folder. Default: docs; with --quick, JSON alone"
                + " into benchmarks/target/results.")
    private @Nullable Path docs;

    Results results() {
      Path target = docs == null && !quick ? Path.of("docs") : docs;
      return target == null ? Results.unpublished() : Results.publishedIn(target);
    }
  }

  @Mixin private Publishing publishing = new Publishing();

  @Option(names = "--seed", description = "The workload's seed. Default: ${DEFAULT-VALUE}.")
  long seed = 42;

  @Option(names = "--rounds", description = "How often each measurement is repeated; at least 1.")
  private int rounds;

  @Option(
      names = "--fault",
      description =
          "Plant a fault in what is put, to see that it is found: ${COMPLETION-CANDIDATES}.")
  Fault fault = Fault.NONE;

  @Option(
      names = "--folder",
      description = "Where data goes, on the disk to measure. Default: ${DEFAULT-VALUE}.")
  Path folder = Path.of("benchmarks", "target", "data");

  boolean quick() {
    return publishing.quick;
  }

  int roundsOr(int usual) {
    return rounds > 0 ? rounds : usual;
  }

  /** Where results go; they are not published if a fault was planted. */
  Results results() {
    return fault == Fault.NONE ? publishing.results() : Results.unpublished();
  }
}
