package dev.impulse.model.pricing;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies an index. */
public record IndexId(@Allowed(NOT_BLANK) String value) implements Key {

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
