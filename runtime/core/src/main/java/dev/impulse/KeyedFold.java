package dev.impulse;

/**
 * A {@link Fold} that is given the key, too: for states that do not hold it.
 *
 * <p>Pure: no client, no clock, no randomness, and it changes none of its arguments.
 */
@FunctionalInterface
public interface KeyedFold<K extends Key, S, T> {

  Step<S> fold(K key, S state, T data);
}
