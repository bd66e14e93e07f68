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
  private static final int UNSURE = 2 * Feed.BATCH;

  /** Printed once some of the warm-up was put: somebody may want to kill this process then. */
  static final String UNDERWAY = "underway";

  private final TrialPlan plan;
  private final Subject subject;
  private final Feed feed;

  private Trial(TrialPlan plan, Subject subject, Feed feed) {
    this.plan = plan;
    this.subject = subject;
    this.feed = feed;
  }

  /** Runs the trial that the first argument says, as JSON, and prints what it has shown. */
  public static void main(String[] arguments) throws Exception {
    Child.answer(arguments, TrialPlan.class, TrialResult.class, Trial::run);
  }

  static TrialResult run(TrialPlan plan) throws Exception {
    Path folder = Files.createDirectories(Path.of(plan.folder()));
    TrialResult result = run(plan, folder);
    return result.withDisk(Folders.size(folder));
  }

  private static TrialResult run(TrialPlan plan, Path folder) throws Exception {
    try (Subject subject = plan.contender().open(folder)) {
      long after = Math.max(0, subject.alreadyPut() - UNSURE) / Feed.BATCH * Feed.BATCH;
      try (Feed feed = new Feed(Path.of(plan.inputs()), after, Feed.BATCH, subject::prepared)) {
        return new Trial(plan, subject, feed).run();
      }
    }
  }

  private TrialResult run() throws Exception {
    warmUp();
    Cost cost = measured();
    long peakRss = ProcessFiles.peakRss();
    Latency latency = plan.contender().isCeiling() ? null : paced(cost);
    Oracle oracle = Oracle.of(plan.workload(), feed.taken());
    subject.answers(oracle);
    Faults faults = oracle.faults();
    return new TrialResult(
        plan.contender(),
        cost,
        latency,
        0,
        peakRss,
        feed.taken(),
        faults.count(),
        faults.examples());
  }

  private void warmUp() throws InterruptedException {
    boolean told = feed.taken() > 0;
    while (feed.taken() < plan.warmUp()) {
      subject.put(feed.next());
      if (!told && feed.taken() > plan.warmUp() / 10) {
        System.out.println(UNDERWAY);
        told = true;
      }
    }
    subject.settle();
  }

  private Cost measured() throws InterruptedException, IOException {
    List<Thread> outsiders = new ArrayList<>(subject.outsiders());
    outsiders.add(feed.thread());
    Meter meter = Meter.ofProcessWithout(outsiders);
    try (Profile _ = Profile.into(plan.profile())) {
      for (long put = 0; put < plan.measured(); put += Feed.BATCH) {
        subject.put(feed.next());
      }
      subject.settle();
      return meter.cost(plan.measured());
    }
  }

  private @Nullable Latency paced(Cost cost) throws InterruptedException {
    long rate = (long) (cost.eventsPerSecond() / 2);
    return OpenLoop.run(subject, feed, rate, Duration.ofSeconds(plan.pacedSeconds()));
  }
}
