package dev.impulse.functions.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Settings;
import dev.impulse.Topology;
import org.junit.jupiter.api.Test;

class PricingFlowTest {

  @Test
  void theFunctionsFitTogether() {
    Settings settings = Settings.defaults();
    Topology pricing =
        Topology.of(new RoutePricing().define(settings), new RepriceItems().define(settings));
    assertThat(pricing)
        .hasToString(
            """
            items, fuel-index → [route-pricing] → price-buckets
            price-buckets → [reprice-items by BucketId] → prices\
            """);
  }
}
