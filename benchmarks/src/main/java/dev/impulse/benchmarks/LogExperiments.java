package dev.impulse.benchmarks;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Durability;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** What an engine costs over a log of some length. */
final class LogExperiments {

  /** How many customers trade at a time; few, so that a short log has all kinds of events. */
  static final int CUSTOMERS = 500;

  private final ExperimentPlan plan;
  private final ImpulseSystem subject;

  private LogExperiments(ExperimentPlan plan, ImpulseSystem subject) {
    this.plan = plan;
    this.subject = subject;
  }

  static Workload workload(long seed) {
    return new Workload(seed, CUSTOMERS);
  }

  /** Puts events until the log has as many as the plan says, emitted ones included. */
  static ExperimentResult fill(ExperimentPlan plan) throws IOException, InterruptedException {
    try (ImpulseSystem subject = new ImpulseSystem(plan.data(), Durability.PROCESS)) {
      new LogExperiments(plan, subject).fill();
    }
    return ExperimentResult.of(new WrongAnswers())
        .with(Quantity.FILLING_RSS, ProcessFiles.peakRss());
  }

  private void fill() throws IOException, InterruptedException {
    try (InputReader reader = reader(put())) {
      for (long missing = missing(); missing > 0; missing = missing()) {
        for (long put = 0; put <= missing / 4; put += InputReader.BATCH) {
          subject.put(reader.next());
        }
        subject.settle();
      }
    }
  }

  /** How many events were put, those included that the log had already. */
  private long put() {
    return workload(plan.seed()).reached(subject.alreadyPut());
  }

  private InputReader reader(long after) throws IOException {
    return new InputReader(Path.of(plan.inputs()), after, InputReader.BATCH, input -> input);
  }

  private long missing() {
    try (DataFolder data = DataFolder.open(plan.data())) {
      long there = data.streams().stream().mapToLong(DataFolder.StreamFigures::events).sum();
      return plan.size() - there;
    }
  }

  /** Where a copy of the log is, to warm up over. */
  static Path elsewhere(Path data) {
    return data.resolveSibling("elsewhere");
  }

  /** Starts over the log, warms up over its copy, and measures what more events cost. */
  static ExperimentResult revisit(ExperimentPlan plan) throws IOException, InterruptedException {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    try (ImpulseSystem subject = new ImpulseSystem(plan.data(), Durability.PROCESS)) {
      long openMillis = System.currentTimeMillis() - began;
      return new LogExperiments(plan, subject).revisit(openMillis);
    }
  }

  private ExperimentResult revisit(long openMillis) throws IOException, InterruptedException {
    long before = put();
    try (InputReader reader = reader(before)) {
      List<Input<?>> first = reader.next();
      double startMillis = openMillis + millisUntilHandled(first.subList(0, 1));
      subject.put(first.subList(1, first.size()));
      warmUp(before);
      return ExperimentResult.of(new WrongAnswers())
          .with(measured(reader))
          .with(Quantity.PUT, before)
          .with(Quantity.OPEN_MILLIS, openMillis)
          .with(Quantity.START_MILLIS, startMillis)
          .with(Quantity.RSS, ProcessFiles.peakRss());
    }
  }

  private double millisUntilHandled(List<Input<?>> inputs) {
    long began = System.nanoTime();
    subject.put(inputs);
    subject.settle();
    return (System.nanoTime() - began) / 1e6;
  }

  /** Over another log as long: what is done only over a long one is compiled by then, too. */
  private void warmUp(long before) throws IOException, InterruptedException {
    Path elsewhere = elsewhere(plan.data());
    try (ImpulseSystem other = new ImpulseSystem(elsewhere, Durability.PROCESS);
        InputReader reader = reader(before)) {
      while (reader.taken() < before + plan.warmUp()) {
        other.put(reader.next());
      }
      other.settle();
    }
    Folders.delete(elsewhere);
  }

  private Cost measured(InputReader reader) throws InterruptedException {
    CostMeter meter = CostMeter.ofProcessWithout(List.of(reader.thread()));
    for (long put = 0; put < plan.measured(); put += InputReader.BATCH) {
      subject.put(reader.next());
    }
    subject.settle();
    return meter.cost(plan.measured());
  }

  /** Holds all that was ever answered to the oracle. */
  static ExperimentResult audit(ExperimentPlan plan) throws IOException {
    try (ImpulseSystem subject = new ImpulseSystem(plan.data(), Durability.PROCESS)) {
      long put = new LogExperiments(plan, subject).put();
      AnyOrderOracle oracle = AnyOrderOracle.of(workload(plan.seed()), put);
      subject.answers(oracle);
      return ExperimentResult.of(oracle.faults())
          .with(Quantity.DISK, Folders.size(plan.data()))
          .with(Quantity.DISK_PER_EVENT, (double) Folders.size(plan.data()) / put);
    }
  }
}
