package dev.impulse;

import java.util.List;

/**
 * The handler of a stateless function: the effects of one event, from its payload alone.
 *
 * <p>Pure: no client, no clock, no randomness. A decision that throws would throw again, so it is
 * parked, never retried.
 */
@FunctionalInterface
public interface Decision<T> {

  List<Effect> decide(T data);
}
