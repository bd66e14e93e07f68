package dev.impulse.spi;

import java.time.Instant;
import java.util.Optional;

/** A key that folds what comes. */
record Running<S>(S current, Optional<Instant> due) implements KeyPhase<S> {

  @Override
  public <E extends Incoming> void deliver(KeyMachine<?, S, E> key, E event) {
    key.fold(this, event, key.port()::park);
  }

  @Override
  public KeyPhase<S> stopped(KeyMachine<?, S, ?> key) {
    return new Stopped<>(current);
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
    return Optional.of(current);
  }
}
