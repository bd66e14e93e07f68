package dev.impulse.testkit;

import dev.impulse.spi.Outgoing;
import java.util.ArrayList;
import java.util.List;

/**
 * What one step of a scenario leads to.
 *
 * @param effects what leaves, in order
 * @param parked what fails, in order
 */
record Outcome(List<Outgoing> effects, List<Parked> parked) {

  static final Outcome NOTHING = new Outcome(List.of(), List.of());

  /** An event or a wake whose decision fails. */
  record Parked(Arrival what, Throwable cause) {

    @Override
    public String toString() {
      return what instanceof Arrival.Woken(var wake, _, _)
          ? "the wake of '%s' that is due at %s parks: %s".formatted(wake.key(), wake.time(), cause)
          : "it parks: " + cause;
    }
  }

  Outcome {
    effects = List.copyOf(effects);
    parked = List.copyOf(parked);
  }

  /** This and what follows. */
  Outcome and(Outcome next) {
    if (this.equals(NOTHING)) {
      return next;
    }
    return new Outcome(joined(effects, next.effects), joined(parked, next.parked));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
