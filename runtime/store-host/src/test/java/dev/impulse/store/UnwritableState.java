package dev.impulse.store;

import io.avaje.jsonb.Json;

/** A state that does not let everything be written down. */
@Json
public record UnwritableState(String said) {

  @Override
  public String said() {
    if (said.contains("secret")) {
      throw new IllegalStateException("does not tell");
    }
    return said;
  }

  UnwritableState plus(String more) {
    return new UnwritableState(said + more + ".");
  }
}
