package dev.impulse.model.pricing;

import dev.impulse.Key;

/** Identifies an item. */
public record ItemId(String value) implements Key {

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
