package dev.impulse.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** What functions cost that have nothing to do, and what they cost the one that has. */
final class IdleExperiment {

  private static final Duration UNTIL_COMPILED = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final PulseEngine engine;
  private final CountPulses busy;
  private final Histogram nanos = new Histogram(3);

  private IdleExperiment(PulseEngine engine, CountPulses busy) {
    this.engine = engine;
    this.busy = busy;
  }

  /** Each function has a stream of its own; one of them is given an event after another. */
  static ExperimentResult run(ExperimentPlan plan) throws InterruptedException {
    return run(plan, UNTIL_COMPILED, IDLE);
  }

  static ExperimentResult run(ExperimentPlan plan, Duration untilIdle, Duration idle)
      throws InterruptedException {
    List<CountPulses> functions =
        IntStream.range(0, (int) plan.size())
            .mapToObj(n -> new CountPulses("count-" + n, Pulse.stream("pulses-" + n)))
            .toList();
    try (PulseEngine engine = new PulseEngine(plan.data(), 1, functions)) {
      engine.settle();
      IdleExperiment experiment = new IdleExperiment(engine, functions.get(functions.size() / 2));
      List<byte[]> pulses = engine.encoded(plan.fault().in(plan.warmUp() + plan.measured()));
      experiment.deliver(pulses.subList(0, (int) plan.warmUp()));
      Thread.sleep(untilIdle);
      double share = shareOfACore(idle);
      experiment.nanos.reset();
      experiment.deliver(pulses.subList((int) plan.warmUp(), pulses.size()));
      return experiment.reading(share, functions, plan.warmUp() + plan.measured());
    }
  }

  private ExperimentResult reading(double share, List<CountPulses> functions, long all) {
    WrongAnswers faults = new WrongAnswers();
    functions.forEach(function -> engine.check(function, function.equals(busy) ? all : 0, faults));
    return ExperimentResult.of(faults)
        .with(Quantity.IDLE_SHARE, share)
        .with(Quantity.DELIVERY_MICROS, nanos.getValueAtPercentile(50) / 1e3)
        .with(Quantity.DELIVERY_P99_MICROS, nanos.getValueAtPercentile(99) / 1e3)
        .with(Quantity.RSS, ProcessFiles.peakRss());
  }

  /** One at a time: an event is put once what was made of the one before is committed. */
  private void deliver(List<byte[]> pulses) {
    for (byte[] pulse : pulses) {
      long began = System.nanoTime();
      engine.put(busy.stream(), List.of(pulse)).join();
      nanos.recordValue(System.nanoTime() - began);
    }
  }

  private static double shareOfACore(Duration idle) throws InterruptedException {
    long cpu = ProcessFiles.cpuNanos();
    long began = System.nanoTime();
    Thread.sleep(idle);
    return (double) (ProcessFiles.cpuNanos() - cpu) / (System.nanoTime() - began);
  }
}
