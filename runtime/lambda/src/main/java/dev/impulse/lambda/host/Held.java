package dev.impulse.lambda.host;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that waits for an operator, whole.
 *
 * @param cause why its decision failed; empty if it only waits behind one
 */
record Held(Delivered record, String cause) {

  private static final String WAKES = "impulse.wakes";

  /** A wake that was due, as a record of a stream of its own. */
  static Held wake(String key, Instant due, String cause) {
    byte[] data = due.toString().getBytes(StandardCharsets.UTF_8);
    return new Held(new Delivered(WAKES, Optional.empty(), Optional.of(key), due, data), cause);
  }

  boolean isWake() {
    return record.stream().equals(WAKES);
  }

  /** When a wake was due. */
  Instant due() {
    return Instant.parse(new String(record.data(), StandardCharsets.UTF_8));
  }
}
