package dev.impulse;

/**
 * The handler of a keyed function: from a key's state and an event to its next state and effects.
 *
 * <p>Pure: no client, no clock, no randomness, and it changes neither argument. A fold that throws
 * would throw again, so its event is parked and its key stops; other keys go on.
 */
@FunctionalInterface
public interface Fold<S, T> {

  Step<S> fold(S state, T data);
}
