package dev.impulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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

  /** This step and the one that follows from its state; the effects of both, in order. */
  public Step<S> then(Function<? super S, Step<S>> next) {
    Step<S> following = next.apply(state);
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(following.effects);
    return new Step<>(following.state, all);
  }
}
