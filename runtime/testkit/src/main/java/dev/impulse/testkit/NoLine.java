package dev.impulse.testkit;

import dev.impulse.spi.Line;
import org.jspecify.annotations.Nullable;

/** The line of a key whose parked event was given up, with nothing behind it. */
final class NoLine implements Line<Arrival> {

  @Override
  public @Nullable Arrival first() {
    return null;
  }

  @Override
  public void removeFirst() {}

  @Override
  public void failedAgain(Throwable cause) {}

  @Override
  public void putFirst(Arrival wake, Throwable cause) {}
}
