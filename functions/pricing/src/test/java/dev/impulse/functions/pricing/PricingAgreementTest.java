package dev.impulse.functions.pricing;

import dev.impulse.model.schema.AgreementRules;
import dev.impulse.model.schema.Payload;
import java.util.List;

/** The streams between functions of pricing. */
class PricingAgreementTest extends AgreementRules {

  @Override
  protected List<Payload<?>> payloads() {
    return Payload.of(List.of(BucketEvent.PRICE_BUCKETS));
  }
}
