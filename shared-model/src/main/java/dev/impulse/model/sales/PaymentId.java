package dev.impulse.model.sales;

import dev.impulse.Key;

/** Identifies a payment. */
public record PaymentId(String value) implements Key {

  public PaymentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a payment id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
