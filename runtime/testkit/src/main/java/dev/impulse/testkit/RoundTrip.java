package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import java.nio.charset.StandardCharsets;
import org.opentest4j.AssertionFailedError;

/** Checks that a value is the same after JSON. */
record RoundTrip(Codec codec) {

  /** The value, read back. */
  <T> T check(Class<T> type, T value) {
    byte[] json = codec.encode(type, value);
    T back = decode(type, value, json);
    if (!back.equals(value)) {
      throw new AssertionFailedError(
          "%s is another after JSON:%nit was%n  %s%nthe JSON is%n  %s%nand reads back as%n  %s"
              .formatted(type.getName(), value, text(json), back),
          value,
          back);
    }
    return back;
  }

  /** The event with its payload read back. */
  <T> Event<T> check(EventStream<?, T> stream, Event<T> event) {
    T data = check(stream.payload(), event.data());
    return new Event<>(event.id(), event.source(), event.type(), event.key(), event.time(), data);
  }

  /** Checks what is emitted. */
  void check(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      for (Outgoing effect : done.effects()) {
        if (effect instanceof Outgoing.Emitted<?> emitted) {
          check(emitted);
        }
      }
    }
  }

  private <T> void check(Outgoing.Emitted<T> emitted) {
    check(emitted.stream(), emitted.event());
  }

  private <T> T decode(Class<T> type, T value, byte[] json) {
    try {
      return codec.decode(type, json);
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
