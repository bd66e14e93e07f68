package dev.impulse.model.banking;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.Key;
import dev.impulse.model.Allowed;

/** Identifies a posting. */
public record PostingId(@Allowed(NOT_BLANK) String value) implements Key {

  public PostingId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a posting id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
