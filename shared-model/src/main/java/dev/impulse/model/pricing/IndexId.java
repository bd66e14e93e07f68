package dev.impulse.model.pricing;

import dev.impulse.Key;

/** Identifies an index. */
public record IndexId(String value) implements Key {

  public IndexId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an index id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
