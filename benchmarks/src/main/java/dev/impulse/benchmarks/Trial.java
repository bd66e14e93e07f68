package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one system in this process: warms up, measures, paces, asks the oracle. */
public final class Trial {

  /** What was put last before a crash is put again, as by a producer that was not told. */
  private static final int UNSURE = 2 * InputReader.BATCH;

  /** Printed once some of the warm-up was put: somebody may want to kill this process then. */
  static final String UNDERWAY = "underway";

  private final TrialPlan plan;
  private final SystemUnderTest subject;
  private final InputReader reader;

  private Trial(TrialPlan plan, SystemUnderTest subject, InputReader reader) {
    this.plan = plan;
    this.subject = subject;
    this.reader = reader;
  }

  /** Runs the trial that the first argument says, as JSON, and prints what it has shown. */
  public static void main(String[] arguments) throws Exception {
    ChildProcess.answer(arguments, TrialPlan.class, TrialResult.class, Trial::run);
  }

  static TrialResult run(TrialPlan plan) throws Exception {
    Path folder = Files.createDirectories(Path.of(plan.folder()));
    TrialResult result = run(plan, folder);
    return result.withDisk(Folders.size(folder));
  }

  private static TrialResult run(TrialPlan plan, Path folder) throws Exception {
    try (SystemUnderTest subject = plan.contender().open(folder)) {
      long after =
          Math.max(0, subject.alreadyPut() - UNSURE) / InputReader.BATCH * InputReader.BATCH;
      try (InputReader reader =
          new InputReader(Path.of(plan.inputs()), after, InputReader.BATCH, subject::prepared)) {
        return new Trial(plan, subject, reader).run();
      }
    }
  }

  private TrialResult run() throws Exception {
    warmUp();
    Cost cost = measured();
    long peakRss = ProcessFiles.peakRss();
    DecisionLatency latency = plan.contender().isCeiling() ? null : paced(cost);
    AnyOrderOracle oracle = AnyOrderOracle.of(plan.workload(), reader.taken());
    subject.answers(oracle);
    WrongAnswers faults = oracle.faults();
    return new TrialResult(
        plan.contender(),
        cost,
        latency,
        0,
        peakRss,
        reader.taken(),
        faults.count(),
        faults.examples());
  }

  private void warmUp() throws InterruptedException {
    boolean told = reader.taken() > 0;
    while (reader.taken() < plan.warmUp()) {
      subject.put(reader.next());
      if (!told && reader.taken() > plan.warmUp() / 10) {
        System.out.println(UNDERWAY);
        told = true;
      }
    }
    subject.settle();
  }

  private Cost measured() throws InterruptedException, IOException {
    List<Thread> outsiders = new ArrayList<>(subject.outsiders());
    outsiders.add(reader.thread());
    CostMeter meter = CostMeter.ofProcessWithout(outsiders);
    try (CpuProfile _ = CpuProfile.into(plan.profile())) {
      for (long put = 0; put < plan.measured(); put += InputReader.BATCH) {
        subject.put(reader.next());
      }
      subject.settle();
      return meter.cost(plan.measured());
    }
  }

  private @Nullable DecisionLatency paced(Cost cost) throws InterruptedException {
    long rate = (long) (cost.eventsPerSecond() / 2);
    return OpenLoop.run(subject, reader, rate, Duration.ofSeconds(plan.pacedSeconds()));
  }
}
