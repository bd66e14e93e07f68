package dev.impulse.functions.pricing;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of repricing by another way: one item at a time, over its whole history, in whole
 * numbers; fuel share 3/10, threshold 1/200.
 *
 * @param history listings and moves of an index of two digits
 */
record PriceOracle(List<Object> history) {

  /** What the last event of the history must publish of an item. */
  Optional<ItemPrice> publishedByLast(ItemId id) {
    Item item = null;
    FuelIndex index = null;
    ItemPrice published = null;
    boolean byLast = false;
    for (Object event : history) {
      byLast = false;
      if (event instanceof Item listed && listed.id().equals(id)) {
        item = listed;
        published = new ItemPrice(id, price(item, index), item.listPrice(), item.listedAt());
        byLast = true;
      } else if (event instanceof FuelIndex moved) {
        index = moved;
        if (item != null && published != null && isFar(price(item, index), published.price())) {
          published = new ItemPrice(id, price(item, index), item.listPrice(), index.at());
          byLast = true;
        }
      }
    }
    return byLast ? Optional.ofNullable(published) : Optional.empty();
  }

  private static Money price(Item item, @Nullable FuelIndex index) {
    if (index == null) {
      return item.listPrice();
    }
    long value = index.value().unscaledValue().longValueExact();
    long base = index.base().unscaledValue().longValueExact();
    long numerator = item.listPrice().minor() * (7 * base + 3 * value);
    long denominator = 10 * base;
    long halfUp = (2 * numerator + denominator) / (2 * denominator);
    return new Money(item.listPrice().currency(), halfUp);
  }

  private static boolean isFar(Money price, Money published) {
    long change = Math.abs(price.minor() - published.minor());
    return change != 0 && 200 * change >= published.minor();
  }
}
