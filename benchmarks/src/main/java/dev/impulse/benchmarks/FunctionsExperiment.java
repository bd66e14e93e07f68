package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What an event costs where many functions read its stream. */
final class FunctionsExperiment {

  private static final EventStream<Pulse.Source, Pulse> PULSES = Pulse.stream("pulses");
  private static final int SOURCES = 1_000;
  private static final int BATCH = 500;

  private FunctionsExperiment() {}

  static ExperimentResult run(ExperimentPlan plan) {
    List<CountPulses> functions = functions((int) plan.size());
    try (PulseEngine engine = new PulseEngine(plan.data(), SOURCES, functions)) {
      long all = plan.warmUp() + plan.measured();
      List<byte[]> pulses = engine.encoded(plan.fault().in(all));
      put(engine, pulses.subList(0, (int) plan.warmUp()));
      CostMeter meter = CostMeter.ofProcessWithout(List.of());
      put(engine, pulses.subList((int) plan.warmUp(), pulses.size()));
      Cost cost = meter.cost(plan.measured());
      long peakRss = ProcessFiles.peakRss();
      WrongAnswers faults = new WrongAnswers();
      functions.forEach(function -> engine.check(function, all, faults));
      return ExperimentResult.of(faults)
          .with(cost)
          .with(Quantity.DELIVERIES_PER_CORE_SECOND, plan.size() * cost.eventsPerCoreSecond())
          .with(Quantity.RSS, peakRss);
    }
  }

  private static List<CountPulses> functions(int count) {
    return IntStream.range(0, count).mapToObj(n -> new CountPulses("count-" + n, PULSES)).toList();
  }

  private static void put(PulseEngine engine, List<byte[]> pulses) {
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    for (int from = 0; from < pulses.size(); from += BATCH) {
      int to = Math.min(pulses.size(), from + BATCH);
      last = engine.put(PULSES, pulses.subList(from, to));
    }
    last.join();
    engine.settle();
  }
}
