package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies an order. */
public record OrderId(@Allowed(NOT_BLANK) String value) implements Key {

  public OrderId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an order id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
