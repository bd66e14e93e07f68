package dev.impulse.spi;

import java.util.Optional;

/** A key whose state can be neither read nor opened: it stays as it is, and its events wait. */
record Unusable<S>(KeptKey kept, UnusableStateException why, boolean isStopped)
    implements KeyPhase<S> {

  @Override
  public <E extends Incoming> void deliver(KeyMachine<?, S, E> key, E event) {
    if (isStopped) {
      key.port().lineUp(event);
    } else {
      key.port().park(event, why);
      key.moveTo(stopped(key));
    }
  }

  @Override
  public KeyPhase<S> stopped(KeyMachine<?, S, ?> key) {
    return new Unusable<>(kept, why, true);
  }

  @Override
  public KeyPhase<S> started(KeyMachine<?, S, ?> key) {
    return new Unusable<>(kept, why, false);
  }

  @Override
  public Optional<S> state() {
    return Optional.empty();
  }
}
