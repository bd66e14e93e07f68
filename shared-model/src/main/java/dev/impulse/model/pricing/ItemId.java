package dev.impulse.model.pricing;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies an item. */
public record ItemId(@Allowed(NOT_BLANK) String value) implements Key {

  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an item id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
