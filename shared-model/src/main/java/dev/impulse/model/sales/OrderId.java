package dev.impulse.model.sales;

import dev.impulse.Key;

/** Identifies an order. */
public record OrderId(String value) implements Key {

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
