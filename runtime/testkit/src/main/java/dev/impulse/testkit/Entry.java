package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Identity;
import java.time.Instant;

/**
 * An event in the log.
 *
 * @param appended the host's clock
 */
record Entry<T>(EventStream<?, T> stream, Event<T> event, Instant appended) implements Held {

  Identity identity() {
    return Identity.of(event);
  }
}
