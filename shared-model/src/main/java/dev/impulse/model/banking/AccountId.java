package dev.impulse.model.banking;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies an account. */
public record AccountId(@Allowed(NOT_BLANK) String value) implements Key {

  public AccountId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an account id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
