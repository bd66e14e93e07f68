package dev.impulse.benchmarks;

import static dev.impulse.model.pricing.PricingStreams.FUEL_INDEX;
import static dev.impulse.model.pricing.PricingStreams.ITEMS;

import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.demo.FolderAnswers;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.RejectedException;
import dev.impulse.functions.pricing.RepriceItems;
import dev.impulse.functions.pricing.RoutePricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;

/** How long it takes until one move of the fuel index has repriced all items. */
final class ItemsExperiment {

  private static final int ITEMS_A_BUCKET = 250;
  private static final int BATCH = 1_000;

  private final ExperimentPlan plan;
  private final Engine engine;

  private ItemsExperiment(ExperimentPlan plan, Engine engine) {
    this.plan = plan;
    this.engine = engine;
  }

  static ExperimentResult run(ExperimentPlan plan) {
    EngineConfig config =
        EngineConfig.of(plan.data())
            .withSettings(
                Settings.of(Map.of("route-pricing.buckets", Integer.toString(buckets(plan)))));
    try (Engine engine =
        Engine.open(config, List.of(LoadedModule.of(new RoutePricing(), new RepriceItems())))) {
      return new ItemsExperiment(plan, engine).run();
    }
  }

  private static int buckets(ExperimentPlan plan) {
    return Math.max(1, (int) (plan.size() / ITEMS_A_BUCKET));
  }

  private ExperimentResult run() {
    long began = System.nanoTime();
    list();
    long listed = System.nanoTime();
    engine.put(List.of(event(FUEL_INDEX, PriceOracle.MOVED))).join();
    engine.settle();
    long repriced = System.nanoTime();
    double seconds = (repriced - listed) / 1e9;
    return ExperimentResult.of(check())
        .with(Quantity.LOAD_SECONDS, (listed - began) / 1e9)
        .with(Quantity.REPRICE_SECONDS, seconds)
        .with(Quantity.EVENTS_PER_SECOND, plan.size() / seconds)
        .with(Quantity.RSS, ProcessFiles.peakRss());
  }

  /** Bucket by bucket: a bucket's state is kept whole, once a batch that is about it. */
  private void list() {
    PrimitiveIterator.OfLong numbers =
        PriceOracle.byBucket(plan.fault().in(plan.size()), buckets(plan)).iterator();
    while (numbers.hasNext()) {
      List<Accepted> batch = new ArrayList<>(BATCH);
      while (numbers.hasNext() && batch.size() < BATCH) {
        batch.add(event(ITEMS, PriceOracle.item(numbers.nextLong())));
      }
      engine.put(batch).join();
    }
    engine.settle();
  }

  private <T> Accepted event(EventStream<?, T> stream, T data) {
    try {
      return engine.event(stream, data);
    } catch (RejectedException e) {
      throw new IllegalStateException(e);
    }
  }

  private WrongAnswers check() {
    PriceOracle oracle = new PriceOracle((int) plan.size());
    try (DataFolder data = DataFolder.open(plan.data())) {
      new FolderAnswers(data).prices(oracle::priced);
    }
    return oracle.faults();
  }
}
