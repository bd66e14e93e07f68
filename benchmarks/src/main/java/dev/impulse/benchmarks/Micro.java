package dev.impulse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the hot parts one by one: {@code bench micro}. */
@Command(
    name = "micro",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the hot parts of an event's way one by one, with what they allocate.")
final class Micro implements Callable<Integer> {

  private static final TimeValue SECOND = TimeValue.seconds(1);

  @Mixin private Options.Publishing options = new Options.Publishing();

  @Option(
      names = "--only",
      split = ",",
      description =
          "Measure these parts alone, and publish nothing: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<HotPart> only = List.of(HotPart.values());

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    RunProgress progress = new RunProgress(System.err, only.size());
    List<HotPartCost> costs = new ArrayList<>();
    for (HotPart part : only) {
      progress.begin(part.title());
      HotPartCost cost = measured(part);
      costs.add(cost);
      progress.end(1, "%,.0f ns".formatted(cost.nanos()));
    }
    MicroReport report = new MicroReport(Machine.here(), Samples.BATCH, costs);
    results().report("micro.json", MicroReport.class, report);
    return 0;
  }

  private HotPartCost measured(HotPart part) throws RunnerException {
    OptionsBuilder jmh = new OptionsBuilder();
    jmh.include(part.pattern())
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(1)
        .warmupTime(SECOND)
        .measurementTime(SECOND)
        .warmupIterations(options.quick ? 2 : 5)
        .measurementIterations(options.quick ? 2 : 5)
        .addProfiler(GCProfiler.class)
        .jvmArgs(Jvm.options("1g").toArray(String[]::new))
        .verbosity(VerboseMode.SILENT);
    return HotPartCost.of(part, new Runner(jmh.build()).runSingle());
  }

  private Results results() {
    return only.size() == HotPart.values().length ? options.results() : Results.unpublished();
  }
}
