package dev.impulse.spi;

import java.util.Optional;

/** A key without a state: it has had no event, or has come to its end. */
record Unopened<S>() implements KeyPhase<S> {

  @Override
  public <E extends Incoming> void deliver(KeyMachine<?, S, E> key, E event) {
    key.open().deliver(key, event);
  }

  @Override
  public KeyPhase<S> stopped(KeyMachine<?, S, ?> key) {
    return key.open().stopped(key);
  }

  @Override
  public KeyPhase<S> started(KeyMachine<?, S, ?> key) {
    return this;
  }

  @Override
  public boolean isStopped() {
    return false;
  }

  @Override
  public Optional<S> state() {
    return Optional.empty();
  }
}
