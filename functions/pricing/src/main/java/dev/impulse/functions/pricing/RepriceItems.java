package dev.impulse.functions.pricing;

import static dev.impulse.functions.pricing.BucketEvent.PRICE_BUCKETS;
import static dev.impulse.model.pricing.PricingStreams.PRICES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;

/** Prices a bucket's items when they are listed, and again when the fuel index moves. */
public final class RepriceItems implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    Repricing repricing = settings.or(Repricing.DEFAULTS);
    return Definition.keyed("reprice-items", BucketId.class, Bucket.class, _ -> Bucket.EMPTY)
        .on(PRICE_BUCKETS, (bucket, event) -> bucket.fold(event, repricing))
        .emits(PRICES);
  }
}
