package dev.impulse.functions.pricing;

import static dev.impulse.Effect.emit;
import static dev.impulse.functions.pricing.BucketEvent.PRICE_BUCKETS;
import static dev.impulse.model.pricing.PricingStreams.FUEL_INDEX;
import static dev.impulse.model.pricing.PricingStreams.ITEMS;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import java.util.List;
import java.util.stream.IntStream;

/** Tells one bucket of each listed item, and every bucket of each move of the fuel index. */
public final class RoutePricing implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    int buckets = settings.or(Routing.DEFAULTS).buckets();
    return Definition.stateless("route-pricing")
        .on(ITEMS, item -> toOne(item, buckets))
        .on(FUEL_INDEX, index -> toAll(index, buckets))
        .emits(PRICE_BUCKETS);
  }

  private static List<Effect> toOne(Item item, int buckets) {
    return List.of(emit(PRICE_BUCKETS, new ItemAssigned(BucketId.of(item.id(), buckets), item)));
  }

  private static List<Effect> toAll(FuelIndex index, int buckets) {
    return IntStream.range(0, buckets)
        .mapToObj(n -> emit(PRICE_BUCKETS, new IndexAssigned(BucketId.of(n), index)))
        .toList();
  }
}
