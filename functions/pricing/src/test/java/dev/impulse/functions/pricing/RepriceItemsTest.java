package dev.impulse.functions.pricing;

import static dev.impulse.functions.pricing.BucketEvent.PRICE_BUCKETS;
import static dev.impulse.functions.pricing.PricingData.MONDAY;
import static dev.impulse.functions.pricing.PricingData.TUESDAY;
import static dev.impulse.functions.pricing.PricingData.WEDNESDAY;
import static dev.impulse.functions.pricing.PricingData.index;
import static dev.impulse.functions.pricing.PricingData.item;
import static dev.impulse.functions.pricing.PricingData.price;
import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.testkit.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepriceItemsTest {

  private static final BucketId BUCKET = new BucketId("0");

  private final Item lamp = item("lamp", "100.00", MONDAY);

  @Test
  void beforeTheFirstIndexThePriceIsTheListPrice() {
    Scenario.of(new RepriceItems())
        .when(PRICE_BUCKETS, listed(lamp))
        .then(PRICES, price(lamp, "100.00", MONDAY));
  }

  @Test
  void aPriceFollowsTheIndexByTheFuelShare() {
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, listed(lamp))
        .when(PRICE_BUCKETS, moved("75", "60", TUESDAY))
        .then(PRICES, price(lamp, "107.50", TUESDAY))
        .when(PRICE_BUCKETS, moved("48", "60", WEDNESDAY))
        .then(PRICES, price(lamp, "94.00", WEDNESDAY));
  }

  @Test
  void anItemListedLaterIsPricedByTheIndexAsItStands() {
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, moved("75", "60", MONDAY))
        .when(PRICE_BUCKETS, listed(lamp))
        .then(PRICES, price(lamp, "107.50", MONDAY));
  }

  @Test
  void theIndexBringsItsBase() {
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, listed(lamp), moved("75", "60", MONDAY))
        .when(PRICE_BUCKETS, moved("75", "75", TUESDAY))
        .then(PRICES, price(lamp, "100.00", TUESDAY));
  }

  @Test
  void anItemListedAgainIsRepricedAndPublishedEvenAtTheSamePrice() {
    Item dearer = item("lamp", "200.00", TUESDAY);
    Item same = item("lamp", "200.00", WEDNESDAY);
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, listed(lamp), moved("75", "60", MONDAY))
        .when(PRICE_BUCKETS, listed(dearer))
        .then(PRICES, price(dearer, "215.00", TUESDAY))
        .when(PRICE_BUCKETS, listed(same))
        .then(PRICES, price(same, "215.00", WEDNESDAY))
        .when(PRICE_BUCKETS, moved("60", "60", WEDNESDAY))
        .then(PRICES, price(same, "200.00", WEDNESDAY));
  }

  @Test
  void anItemListedAgainInAnotherCurrencyIsPricedInThat() {
    Money dollars = Money.of("USD", "120");
    Item abroad = new Item(lamp.id(), lamp.name(), dollars, TUESDAY);
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, listed(lamp))
        .when(PRICE_BUCKETS, listed(abroad))
        .then(PRICES, new ItemPrice(lamp.id(), dollars, dollars, TUESDAY));
  }

  @ParameterizedTest
  @CsvSource({"100.50, true", "100.49, false", "99.50, true", "99.51, false", "100, false"})
  void aMoveIsPublishedFromHalfAPerCentOn(String index, boolean published) {
    Scenario scenario =
        Scenario.of(new RepriceItems(), allFuel()).given(PRICE_BUCKETS, listed(lamp));
    var expectation = scenario.when(PRICE_BUCKETS, moved(index, "100", TUESDAY));
    if (published) {
      expectation.then(PRICES, price(lamp, index, TUESDAY));
    } else {
      expectation.thenNothing();
    }
  }

  @Test
  void smallMovesAddUpUntilTheyAreWorthPublishing() {
    Scenario.of(new RepriceItems(), allFuel())
        .given(PRICE_BUCKETS, listed(lamp))
        .when(PRICE_BUCKETS, moved("100.30", "100", MONDAY))
        .thenNothing()
        .when(PRICE_BUCKETS, moved("100.60", "100", TUESDAY))
        .then(PRICES, price(lamp, "100.60", TUESDAY))
        .when(PRICE_BUCKETS, moved("101.10", "100", WEDNESDAY))
        .thenNothing(); // half a per cent of 100.60 is 50.3 cents
  }

  @Test
  void anItemThatCostsNothingStaysSo() {
    Item gift = item("gift", "0.00", MONDAY);
    Scenario.of(new RepriceItems())
        .when(PRICE_BUCKETS, listed(gift))
        .then(PRICES, price(gift, "0.00", MONDAY))
        .when(PRICE_BUCKETS, moved("75", "60", TUESDAY))
        .thenNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 61, 60, 1.01", // 1.005, though 61 / 60 never ends
    "1.00, 59, 60, 1.00", // 0.995
    "1.00, 60.99, 60, 1.00", // 1.00495
    "0.05, 4, 3, 0.06", // 0.055
    "0.05, 3.9, 3, 0.05", // 0.0545
    "3.33, 7, 3, 4.66", // 4.662
    "9.99, 0.01, 33.11, 6.99" // 6.9939…
  })
  void pricesAreRoundedHalfUpToTheCent(String list, String value, String base, String expected) {
    Item item = item("thing", list, TUESDAY);
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, moved(value, base, MONDAY))
        .when(PRICE_BUCKETS, listed(item))
        .then(PRICES, price(item, expected, TUESDAY));
  }

  @Test
  void theBucketKeepsTheIndexAndTheLastPublishedPricesSortedByItem() {
    Item chair = item("chair", "50.00", MONDAY);
    Scenario.of(new RepriceItems())
        .given(PRICE_BUCKETS, listed(lamp), listed(chair), moved("60.1", "60", TUESDAY))
        .thenState(
            BUCKET,
            new Bucket(
                index("60.1", "60", TUESDAY),
                List.of(price(chair, "50.00", MONDAY), price(lamp, "100.00", MONDAY))));
  }

  @Test
  void assumptionsThatMakeNoSenseAreRefused() {
    assertRefused("reprice-items.fuelShare", "1.01", "fuelShare must be from 0 to 1, was 1.01");
    assertRefused("reprice-items.fuelShare", "-0.1", "fuelShare must be from 0 to 1, was -0.1");
    assertRefused(
        "reprice-items.publishThreshold", "-1", "publishThreshold must not be negative, was -1");
  }

  private static void assertRefused(String setting, String value, String reason) {
    Settings senseless = Settings.of(Map.of(setting, value));
    assertThatThrownBy(() -> Scenario.of(new RepriceItems(), senseless))
        .isInstanceOf(SettingsException.class)
        .hasMessage("settings reprice-items: " + reason);
  }

  private static Settings allFuel() {
    return Settings.of(Map.of("reprice-items.fuelShare", "1"));
  }

  private static BucketEvent listed(Item item) {
    return new ItemAssigned(BUCKET, item);
  }

  private static BucketEvent moved(String value, String base, Instant at) {
    return new IndexAssigned(BUCKET, index(value, base, at));
  }
}
