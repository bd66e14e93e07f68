package dev.impulse.functions.pricing;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import java.math.BigDecimal;
import java.time.Instant;

/** Listings and moves of the index, in few words. */
final class PricingData {

  static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
  static final Instant WEDNESDAY = Instant.parse("2026-03-04T00:00:00Z");

  private PricingData() {}

  static Money eur(String amount) {
    return Money.of("EUR", amount);
  }

  static Item item(String id, String listPrice, Instant listedAt) {
    return new Item(new ItemId(id), "The " + id, eur(listPrice), listedAt);
  }

  static FuelIndex index(String value, String base, Instant at) {
    return new FuelIndex(new IndexId("brent"), new BigDecimal(value), new BigDecimal(base), at);
  }

  static ItemPrice price(Item item, String price, Instant since) {
    return new ItemPrice(item.id(), eur(price), item.listPrice(), since);
  }
}
