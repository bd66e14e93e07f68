package dev.impulse.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;

/** Runs the systems in turn, several times, each time in a new process and on the same inputs. */
final class SideBySide {

  private static final int KILLED_IN_ROUND = 2;

  private final SideBySidePlan plan;
  private final List<Contender> contenders;
  private final Fault fault;
  private final Path folder;
  private final Jvm jvm = new Jvm("1g");
  private final PrintStream out;
  private final RunProgress progress;

  /**
   * @param folder where inputs and the systems' data go meanwhile
   */
  SideBySide(
      SideBySidePlan plan, List<Contender> contenders, Fault fault, Path folder, PrintStream out) {
    this.plan = plan;
    this.contenders = contenders;
    this.fault = fault;
    this.folder = folder;
    this.out = out;
    this.progress = new RunProgress(out, (double) plan.rounds() * contenders.size());
  }

  SideBySideReport run() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.deleteIfExists(errors());
    out.printf("writing %,d inputs%n", plan.inputs());
    InputFile.write(inputs(), plan.workload(), plan.inputs(), fault);
    Disorder disorder = Disorder.of(plan.workload(), plan.warmUp() + plan.measured());
    List<SideBySideRun> runs = new ArrayList<>();
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Contender contender : contenders) {
        runs.add(run(round, contender));
      }
    }
    Files.delete(inputs());
    return new SideBySideReport(
        Machine.here(),
        jvm.toString(),
        AppInfoParser.getVersion(),
        plan,
        disorder,
        SideBySideReport.Described.all(),
        runs);
  }

  private Path inputs() {
    return folder.resolve("inputs");
  }

  private Path errors() {
    return folder.resolve("errors.log");
  }

  private SideBySideRun run(int round, Contender contender)
      throws IOException, InterruptedException {
    boolean killed = contender.isImpulse() && round == Math.min(KILLED_IN_ROUND, plan.rounds());
    progress.begin("round %d of %d: %s".formatted(round, plan.rounds(), contender.title()));
    TrialResult result = new TrialProcess(jvm, trial(contender), errors()).run(killed);
    progress.end(1, told(result));
    return new SideBySideRun(round, contender, killed, result);
  }

  private String told(@Nullable TrialResult result) {
    if (result == null) {
      return "FAILED, see " + errors();
    }
    String rate = "%,.0f events/s/core".formatted(result.cost().eventsPerCoreSecond());
    return result.isRight()
        ? rate + ", every answer right"
        : "%s, FAILED: %,d answers wrong, such as %s"
            .formatted(rate, result.wrong(), result.faults());
  }

  private TrialPlan trial(Contender contender) {
    return new TrialPlan(
        contender,
        inputs().toString(),
        folder.resolve("data").toString(),
        plan.seed(),
        plan.customers(),
        plan.warmUp(),
        plan.measured(),
        plan.pacedSeconds(),
        "");
  }
}
