package dev.impulse;

import java.util.List;
import java.util.Objects;

/**
 * Where a fold leads: the key's next state, and the effects that the event has.
 *
 * @param effects in the order in which they leave
 */
public record Step<S>(S state, List<Effect> effects) {

  public Step {
    Objects.requireNonNull(state, "a fold must lead to a state, was null");
    effects = List.copyOf(effects);
  }

  public static <S> Step<S> to(S state, Effect... effects) {
    return new Step<>(state, List.of(effects));
  }
}
