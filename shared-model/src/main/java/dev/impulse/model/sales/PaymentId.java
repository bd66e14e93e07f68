package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies a payment. */
public record PaymentId(@Allowed(NOT_BLANK) String value) implements Key {

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
