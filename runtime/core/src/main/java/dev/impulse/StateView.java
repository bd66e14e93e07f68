package dev.impulse;

import java.util.function.Function;

/**
 * What others are shown of a state.
 *
 * @param type what they are shown
 * @param shown makes it of a state
 */
public record StateView<S, V>(Class<V> type, Function<? super S, V> shown) {

  /** What others are shown of this state. */
  public V of(S state) {
    return shown.apply(state);
  }
}
