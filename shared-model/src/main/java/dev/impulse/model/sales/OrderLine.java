package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_NEGATIVE;
import static dev.impulse.model.Allowed.Range.POSITIVE;

import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;

/**
 * One product of an order.
 *
 * @param quantity at least one
 * @param price of one piece; not negative
 */
@Json
public record OrderLine(
    String product, @Allowed(POSITIVE) int quantity, @Allowed(NOT_NEGATIVE) Money price) {

  public OrderLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be at least 1, was " + quantity);
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException("price must not be negative, was " + price);
    }
  }

  /** What the line comes to. */
  public Money amount() {
    return price.times(quantity);
  }
}
