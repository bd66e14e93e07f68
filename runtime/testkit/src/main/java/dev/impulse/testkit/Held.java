package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.spi.Identity;
import java.time.Instant;

/** What is parked, or waits behind it. */
sealed interface Held permits Entry, Held.Wake {

  Event<?> event();

  /** A wake, kept like an event. */
  record Wake(Event<Instant> event) implements Held {

    static Wake of(String function, String key, Instant due) {
      Identity id = Identity.ofWake(function, key, due);
      return new Wake(new Event<>(id.id(), id.source(), id.type(), key, due, due));
    }
  }
}
