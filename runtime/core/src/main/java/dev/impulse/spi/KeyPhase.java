package dev.impulse.spi;

import java.time.Instant;
import java.util.Optional;

/** Where a key is in its life: what becomes of an event depends on it. */
sealed interface KeyPhase<S> permits Unopened, Running, Stopped, Unusable {

  /** Handles an event, and moves the machine on. */
  <E extends Incoming> void deliver(KeyMachine<?, S, E> key, E event);

  /** The key stops, without an event that its host would have to put in line. */
  KeyPhase<S> stopped(KeyMachine<?, S, ?> key);

  /** The key goes on. */
  KeyPhase<S> started(KeyMachine<?, S, ?> key);

  boolean isStopped();

  /** The state; empty if there is none, or none that can be used. */
  Optional<S> state();

  /** When the state asks to be woken; empty for never, and while the key has stopped. */
  default Optional<Instant> due() {
    return Optional.empty();
  }
}
