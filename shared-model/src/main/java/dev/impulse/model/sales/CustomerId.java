package dev.impulse.model.sales;

import dev.impulse.Key;

/** Identifies a customer. */
public record CustomerId(String value) implements Key {

  public CustomerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a customer id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
