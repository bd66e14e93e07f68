package dev.impulse.benchmarks;

import dev.impulse.Settings;
import dev.impulse.engine.Durability;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.Replay;
import dev.impulse.engine.ReplayReport;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What a replay of join-ledger costs an event, against what the event has cost live. */
final class ReplayExperiment {

  private static final int CUSTOMERS = 10_000;
  private static final int WARM_UPS = 2;

  private final ExperimentPlan plan;

  private ReplayExperiment(ExperimentPlan plan) {
    this.plan = plan;
  }

  static Workload workload(long seed) {
    return new Workload(seed, CUSTOMERS);
  }

  static ExperimentResult run(ExperimentPlan plan) throws IOException, InterruptedException {
    return new ReplayExperiment(plan).run();
  }

  private ExperimentResult run() throws IOException, InterruptedException {
    ExperimentResult live = live();
    WrongAnswers faults = new WrongAnswers();
    for (int i = 0; i < WARM_UPS; i++) {
      replayed(faults);
    }
    Cost cost = replayed(faults);
    return live.and(ExperimentResult.of(faults))
        .with(Quantity.REPLAYED_PER_CORE_SECOND, cost.eventsPerCoreSecond())
        .with(Quantity.REPLAYED_PER_SECOND, cost.eventsPerSecond())
        .with(Quantity.RSS, ProcessFiles.peakRss());
  }

  private ExperimentResult live() throws IOException, InterruptedException {
    try (ImpulseSystem subject = new ImpulseSystem(plan.data(), Durability.PROCESS);
        InputReader reader =
            new InputReader(Path.of(plan.inputs()), 0, InputReader.BATCH, input -> input)) {
      put(subject, reader, plan.warmUp());
      CostMeter meter = CostMeter.ofProcessWithout(List.of(reader.thread()));
      put(subject, reader, plan.measured());
      Cost cost = meter.cost(plan.measured());
      AnyOrderOracle oracle = AnyOrderOracle.of(workload(plan.seed()), reader.taken());
      subject.answers(oracle);
      return ExperimentResult.of(oracle.faults()).with(cost);
    }
  }

  private static void put(ImpulseSystem subject, InputReader reader, long events)
      throws InterruptedException {
    for (long put = 0; put < events; put += InputReader.BATCH) {
      subject.put(reader.next());
    }
    subject.settle();
  }

  /** The cost of folding the whole history again, without that of comparing states. */
  private Cost replayed(WrongAnswers faults) {
    CostMeter meter = CostMeter.ofProcessWithout(List.of());
    AtomicReference<Cost> folded = new AtomicReference<>(meter.cost(1));
    ReplayReport report =
        Replay.of(
            plan.data(),
            List.of(LoadedModule.of(new JoinLedger(), new CheckLimits())),
            Settings.defaults(),
            "join-ledger",
            soFar -> folded.set(meter.cost(soFar)));
    long expected = workload(plan.seed()).different(plan.warmUp() + plan.measured());
    if (!report.equal() || report.events() != expected) {
      faults.found(
          "%d events were replayed, not %d, and %d keys differ"
              .formatted(report.events(), expected, report.differences().size()));
    }
    return folded.get();
  }
}
