package dev.impulse.aws;

import dev.impulse.store.OutboundEvent;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a service takes as one event.
 *
 * @param size what it counts of an event, in bytes
 * @param bytes how many of these an event may have
 * @param keyCharacters how long an event's key may be
 */
record EventLimit(ToIntFunction<OutboundEvent> size, int bytes, int keyCharacters) {

  /** Of a service that does not mind how long a key is. */
  EventLimit(ToIntFunction<OutboundEvent> size, int bytes) {
    this(size, bytes, Integer.MAX_VALUE);
  }

  /** Why the service would never take this event; empty if it may. */
  Optional<String> objection(OutboundEvent event) {
    int size = this.size.applyAsInt(event);
    if (size > bytes) {
      return Optional.of("%,d bytes are more than the %,d that it takes".formatted(size, bytes));
    }
    int length = event.key().codePointCount(0, event.key().length());
    if (length > keyCharacters) {
      return Optional.of(
          "a key of %,d characters is longer than the %,d that it takes"
              .formatted(length, keyCharacters));
    }
    return Optional.empty();
  }
}
