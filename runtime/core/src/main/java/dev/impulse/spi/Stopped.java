package dev.impulse.spi;

import java.util.Optional;

/** A key of which an event is parked: later ones line up behind it. */
record Stopped<S>(S current) implements KeyPhase<S> {

  @Override
  public <E extends Incoming> void deliver(KeyMachine<?, S, E> key, E event) {
    key.port().lineUp(event);
  }

  @Override
  public KeyPhase<S> stopped(KeyMachine<?, S, ?> key) {
    return this;
  }

  @Override
  public KeyPhase<S> started(KeyMachine<?, S, ?> key) {
    return key.running(current);
  }

  @Override
  public boolean isStopped() {
    return true;
  }

  @Override
  public Optional<S> state() {
    return Optional.of(current);
  }
}
