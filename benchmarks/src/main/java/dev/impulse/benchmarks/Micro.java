package dev.impulse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private List<Part> only = List.of(Part.values());

  @Override
  public Integer call() throws IOException, RunnerException {
    Progress progress = new Progress(System.err, only.size());
    List<PartCost> costs = new ArrayList<>();
    for (Part part : only) {
      progress.begin(part.title());
      PartCost cost = measured(part);
      costs.add(cost);
      progress.end(1, Figures.whole(cost.nanos()) + " ns");
    }
    publish(new MicroReport(Machine.here(), costs));
    return 0;
  }

  private PartCost measured(Part part) throws RunnerException {
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
    return PartCost.of(part, new Runner(jmh.build()).runSingle());
  }

  private void publish(MicroReport report) throws IOException {
    System.out.println(report.markdown());
    Optional<Documents> documents = options.documents();
    if (documents.isPresent() && only.size() == Part.values().length) {
      documents.get().part("micro", report.markdown());
      documents.get().json("micro.json", MicroReport.class, report);
    }
  }
}
