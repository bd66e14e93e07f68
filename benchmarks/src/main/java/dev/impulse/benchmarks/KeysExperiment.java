package dev.impulse.benchmarks;

import dev.impulse.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What events cost where each batch is about few keys, or many; each batch is a commit. */
final class KeysExperiment {

  private static final int CUSTOMERS = 10_000;

  private final ImpulseSystem subject;
  private final InputReader reader;

  private KeysExperiment(ImpulseSystem subject, InputReader reader) {
    this.subject = subject;
    this.reader = reader;
  }

  static ConcentratedWorkload spread(long seed, long keys) {
    return new ConcentratedWorkload(seed, CUSTOMERS, (int) keys);
  }

  static ConcentratedWorkload oneHotKey(long seed) {
    return new ConcentratedWorkload(seed, 1, 1);
  }

  static ExperimentResult spread(ExperimentPlan plan) throws IOException, InterruptedException {
    return run(plan, spread(plan.seed(), plan.size()), plan.warmUp());
  }

  static ExperimentResult oneHotKey(ExperimentPlan plan) throws IOException, InterruptedException {
    return run(plan, oneHotKey(plan.seed()), plan.size());
  }

  private static ExperimentResult run(ExperimentPlan plan, ConcentratedWorkload events, long before)
      throws IOException, InterruptedException {
    try (ImpulseSystem subject = new ImpulseSystem(plan.data(), Durability.PROCESS);
        InputReader reader =
            new InputReader(
                Path.of(plan.inputs()), 0, ConcentratedWorkload.BATCH, input -> input)) {
      Cost cost = new KeysExperiment(subject, reader).measured(before, plan.measured());
      long peakRss = ProcessFiles.peakRss();
      AnyOrderOracle oracle = AnyOrderOracle.of(events, reader.taken());
      subject.answers(oracle);
      return ExperimentResult.of(oracle.faults()).with(cost).with(Quantity.RSS, peakRss);
    }
  }

  private Cost measured(long before, long events) throws InterruptedException {
    put(before);
    CostMeter meter = CostMeter.ofProcessWithout(List.of(reader.thread()));
    put(events);
    return meter.cost(events);
  }

  private void put(long events) throws InterruptedException {
    for (long put = 0; put < events; put += ConcentratedWorkload.BATCH) {
      subject.put(reader.next());
      subject.awaitPut();
    }
    subject.settle();
  }
}
