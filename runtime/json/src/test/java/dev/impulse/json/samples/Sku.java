package dev.impulse.json.samples;

import dev.impulse.Key;

/** An id that validates itself. */
public record Sku(String value) implements Key {

  public Sku {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a SKU must not be blank");
    }
  }
}
