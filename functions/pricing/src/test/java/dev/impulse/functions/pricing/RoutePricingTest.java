package dev.impulse.functions.pricing;

import static dev.impulse.functions.pricing.BucketEvent.PRICE_BUCKETS;
import static dev.impulse.functions.pricing.PricingData.MONDAY;
import static dev.impulse.functions.pricing.PricingData.index;
import static dev.impulse.functions.pricing.PricingData.item;
import static dev.impulse.model.pricing.PricingStreams.FUEL_INDEX;
import static dev.impulse.model.pricing.PricingStreams.ITEMS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.testkit.Scenario;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutePricingTest {

  @Test
  void anItemGoesToTheOneBucketThatItsIdSays() {
    Item lamp = item("lamp", "40", MONDAY);
    Scenario.of(new RoutePricing())
        .when(ITEMS, lamp)
        .then(PRICE_BUCKETS, new ItemAssigned(new BucketId("5"), lamp));
  }

  @Test
  void anItemStaysInItsBucketWhereverItIsAsked() {
    assertThat(BucketId.of(new ItemId("S10_1678"), 1000)).isEqualTo(new BucketId("674"));
    assertThat(BucketId.of(new ItemId("Straße 7"), 1000)).isEqualTo(new BucketId("461"));
  }

  @Test
  void aMoveOfTheIndexGoesToEveryBucket() {
    FuelIndex moved = index("61", "60", MONDAY);
    Scenario.of(new RoutePricing(), Settings.of(Map.of("route-pricing.buckets", "3")))
        .when(FUEL_INDEX, moved)
        .then(
            PRICE_BUCKETS,
            new IndexAssigned(new BucketId("0"), moved),
            new IndexAssigned(new BucketId("1"), moved),
            new IndexAssigned(new BucketId("2"), moved));
  }

  @Test
  void bucketsFillEvenly() {
    Map<BucketId, Long> sizes =
        IntStream.range(0, 100_000)
            .mapToObj(n -> BucketId.of(new ItemId("item-" + n), 400))
            .collect(groupingBy(bucket -> bucket, counting()));
    assertThat(sizes).hasSize(400);
    assertThat(sizes.values()).allMatch(size -> size > 150 && size < 350);
  }

  @Test
  void noBucketsAreRefused() {
    Settings none = Settings.of(Map.of("route-pricing.buckets", "0"));
    assertThatThrownBy(() -> Scenario.of(new RoutePricing(), none))
        .isInstanceOf(SettingsException.class)
        .hasMessage("settings route-pricing: buckets must be at least 1, was 0");
  }
}
