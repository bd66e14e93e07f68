package dev.impulse.benchmarks;

import dev.impulse.Settings;
import dev.impulse.engine.Durability;
import dev.impulse.engine.FunctionsModule;
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

  static Reading run(ExperimentPlan plan) throws IOException, InterruptedException {
    return new ReplayExperiment(plan).run();
  }

  private Reading run() throws IOException, InterruptedException {
    Reading live = live();
    Faults faults = new Faults();
    for (int i = 0; i < WARM_UPS; i++) {
      replayed(faults);
    }
    Cost cost = replayed(faults);
    return live.and(Reading.of(faults))
        .with(Quantity.REPLAYED_PER_CORE_SECOND, cost.eventsPerCoreSecond())
        .with(Quantity.REPLAYED_PER_SECOND, cost.eventsPerSecond())
        .with(Quantity.RSS, ProcessFiles.peakRss());
  }

  private Reading live() throws IOException, InterruptedException {
    try (ImpulseSubject subject = new ImpulseSubject(plan.data(), Durability.PROCESS);
        Feed feed = new Feed(Path.of(plan.inputs()), 0, Feed.BATCH, input -> input)) {
      put(subject, feed, plan.warmUp());
      Meter meter = Meter.ofProcessWithout(List.of(feed.thread()));
      put(subject, feed, plan.measured());
      Cost cost = meter.cost(plan.measured());
      Oracle oracle = Oracle.of(workload(plan.seed()), feed.taken());
      subject.answers(oracle);
      return Reading.of(oracle.faults()).with(cost);
    }
  }

  private static void put(ImpulseSubject subject, Feed feed, long events)
      throws InterruptedException {
    for (long put = 0; put < events; put += Feed.BATCH) {
      subject.put(feed.next());
    }
    subject.settle();
  }

  /** The cost of folding the whole history again, without that of comparing states. */
  private Cost replayed(Faults faults) {
    Meter meter = Meter.ofProcessWithout(List.of());
    AtomicReference<Cost> folded = new AtomicReference<>(meter.cost(1));
    ReplayReport report =
        Replay.of(
            plan.data(),
            List.of(FunctionsModule.of(new JoinLedger(), new CheckLimits())),
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
