package dev.impulse.functions.pricing;

import dev.impulse.model.schema.Payload;
import dev.impulse.model.schema.SchemaRules;
import java.util.List;

/** The streams between functions of pricing. */
class PricingSchemaTest extends SchemaRules {

  @Override
  protected List<Payload<?>> payloads() {
    return Payload.of(List.of(BucketEvent.PRICE_BUCKETS));
  }
}
