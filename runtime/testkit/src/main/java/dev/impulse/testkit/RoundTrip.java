package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import dev.impulse.spi.Outgoing;
import java.nio.charset.StandardCharsets;
import org.opentest4j.AssertionFailedError;

/** Checks that a value is the same after JSON. */
record RoundTrip(Codec codec) {

  /**
   * A value as it is kept.
   *
   * @param restored the value, read back
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept<T>(byte[] json, T restored) {}

  <T> Kept<T> check(Class<T> type, T value) {
    byte[] json = codec.encode(type, value);
    T restored = restored(type, value, json);
    if (!restored.equals(value)) {
      throw new AssertionFailedError(
          "%s is another after JSON:%nit was%n  %s%nthe JSON is%n  %s%nand reads back as%n  %s"
              .formatted(type.getName(), value, text(json), restored),
          value,
          restored);
    }
    return new Kept<>(json, restored);
  }

  /** The event with its payload read back. */
  <T> Arrival.Logged<T> check(Arrival.Logged<T> logged) {
    Event<T> event = logged.event();
    T data = check(logged.of().payload(), event.data()).restored();
    Event<T> kept =
        new Event<>(event.id(), event.source(), event.type(), event.key(), event.time(), data);
    return new Arrival.Logged<>(logged.of(), kept, logged.arrived(), logged.hops());
  }

  /** Checks what is emitted. */
  void check(Outcome outcome) {
    for (Outgoing effect : outcome.effects()) {
      if (effect instanceof Outgoing.Emitted<?> emitted) {
        check(emitted);
      }
    }
  }

  private <T> void check(Outgoing.Emitted<T> emitted) {
    check(emitted.stream().payload(), emitted.event().data());
  }

  private <T> T restored(Class<T> type, T value, byte[] json) {
    try {
      return codec.restore(type, json);
    } catch (DecodeException e) {
      throw new AssertionFailedError(
          "%s cannot be read back from JSON: %s%nit was%n  %s%nthe JSON is%n  %s"
              .formatted(type.getName(), e.getMessage(), value, text(json)),
          e);
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
