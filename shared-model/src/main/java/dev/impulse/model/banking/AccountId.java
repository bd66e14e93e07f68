package dev.impulse.model.banking;

import dev.impulse.Key;

/** Identifies an account. */
public record AccountId(String value) implements Key {

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
