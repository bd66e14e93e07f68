package dev.impulse.json.samples;

import java.time.Instant;
import java.util.List;

/** A generic record that knows nothing of JSON. */
public record Waiting<T>(List<Held<T>> held) {

  /** One of those that wait. */
  public record Held<T>(T value, Instant since) {}
}
