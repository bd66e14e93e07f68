package dev.impulse.model.banking;

import dev.impulse.Key;

/** Identifies a posting. */
public record PostingId(String value) implements Key {

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
