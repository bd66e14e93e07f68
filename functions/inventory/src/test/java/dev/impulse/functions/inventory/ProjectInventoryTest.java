package dev.impulse.functions.inventory;

import static dev.impulse.model.pricing.PricingStreams.ITEMS;
import static dev.impulse.model.pricing.PricingStreams.PRICES;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.testkit.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProjectInventoryTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

  private final ItemId lamp = new ItemId("lamp");
  private final Item listed = new Item(lamp, "Lamp", eur("40"), MONDAY);
  private final ItemPrice priced = new ItemPrice(lamp, eur("40"), eur("40"), MONDAY);
  private final ItemPrice dearer = new ItemPrice(lamp, eur("43"), eur("40"), TUESDAY);

  @Test
  void anItemIsShownWithItsPriceNowAndSinceWhen() {
    Scenario.of(new ProjectInventory())
        .given(ITEMS, listed)
        .given(PRICES, priced)
        .when(PRICES, dearer)
        .thenState(lamp, new InventoryItem("Lamp", eur("40"), eur("43"), TUESDAY));
  }

  @Test
  void anItemIsShownBeforeItHasAPrice() {
    Scenario.of(new ProjectInventory())
        .when(ITEMS, listed)
        .thenState(lamp, new InventoryItem("Lamp", eur("40"), null, null));
  }

  @Test
  void aPriceIsShownBeforeItsItemHasAName() {
    Scenario.of(new ProjectInventory())
        .when(PRICES, priced)
        .thenState(lamp, new InventoryItem(null, null, eur("40"), MONDAY));
  }

  @Test
  void anItemListedAgainHasItsNewNameAndListPriceAndKeepsItsPriceUntilTheNext() {
    Scenario.of(new ProjectInventory())
        .given(ITEMS, listed)
        .given(PRICES, dearer)
        .when(ITEMS, new Item(lamp, "Big lamp", eur("60"), TUESDAY))
        .thenState(lamp, new InventoryItem("Big lamp", eur("60"), eur("43"), TUESDAY));
  }

  @Test
  void whateverTheOrderOfTheStreamsTheViewEndsTheSame() {
    Scenario.of(new ProjectInventory())
        .given(ITEMS, listed)
        .given(PRICES, priced)
        .given(ITEMS, new Item(lamp, "Big lamp", eur("60"), TUESDAY))
        .given(PRICES, dearer)
        .shuffled()
        .sameStates()
        .sameEffects();
  }

  private static Money eur(String amount) {
    return Money.of("EUR", amount);
  }
}
