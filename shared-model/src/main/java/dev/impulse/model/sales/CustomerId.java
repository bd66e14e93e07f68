package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies a customer. */
public record CustomerId(@Allowed(NOT_BLANK) String value) implements Key {

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
