package dev.impulse.spi;

import org.jspecify.annotations.Nullable;

/**
 * Port: the events of a key that has stopped, in order; the one that failed stands first.
 *
 * @param <E> the events as the host has them
 */
public interface Line<E extends Incoming> {

  /** The first in line; null if nothing is left. */
  @Nullable E first();

  /** The first is done: folded after all, or given up. */
  void removeFirst();

  /** The first has failed again. */
  void failedAgain(Throwable cause);

  /** Puts a wake before all others: it fell due before them, and has failed. */
  void putFirst(E wake, Throwable cause);
}
