package dev.impulse.benchmarks;

import dev.impulse.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What events cost where each batch is about few keys, or many; each batch is a commit. */
final class KeysExperiment {

  private static final int CUSTOMERS = 10_000;

  private final ImpulseSubject subject;
  private final Feed feed;

  private KeysExperiment(ImpulseSubject subject, Feed feed) {
    this.subject = subject;
    this.feed = feed;
  }

  static Concentrated spread(long seed, long keys) {
    return new Concentrated(seed, CUSTOMERS, (int) keys);
  }

  static Concentrated oneHotKey(long seed) {
    return new Concentrated(seed, 1, 1);
  }

  static Reading spread(ExperimentPlan plan) throws IOException, InterruptedException {
    return run(plan, spread(plan.seed(), plan.size()), plan.warmUp());
  }

  static Reading oneHotKey(ExperimentPlan plan) throws IOException, InterruptedException {
    return run(plan, oneHotKey(plan.seed()), plan.size());
  }

  private static Reading run(ExperimentPlan plan, Concentrated events, long before)
      throws IOException, InterruptedException {
    try (ImpulseSubject subject = new ImpulseSubject(plan.data(), Durability.PROCESS);
        Feed feed = new Feed(Path.of(plan.inputs()), 0, Concentrated.BATCH, input -> input)) {
      Cost cost = new KeysExperiment(subject, feed).measured(before, plan.measured());
      long peakRss = ProcessFiles.peakRss();
      Oracle oracle = Oracle.of(events, feed.taken());
      subject.answers(oracle);
      return Reading.of(oracle.faults()).with(cost).with(Quantity.RSS, peakRss);
    }
  }

  private Cost measured(long before, long events) throws InterruptedException {
    put(before);
    Meter meter = Meter.ofProcessWithout(List.of(feed.thread()));
    put(events);
    return meter.cost(events);
  }

  private void put(long events) throws InterruptedException {
    for (long put = 0; put < events; put += Concentrated.BATCH) {
      subject.put(feed.next());
      subject.awaitPut();
    }
    subject.settle();
  }
}
