package dev.impulse.testkit;

import dev.impulse.Definition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The function that a scenario is about. Whatever it decides, it is asked to decide again. */
sealed interface FunctionUnderTest permits KeyedUnderTest, StatelessUnderTest {

  static FunctionUnderTest of(Definition definition, RoundTrip json) {
    return switch (definition) {
      case Definition.Keyed<?, ?> keyed -> new KeyedUnderTest<>(keyed, json);
      case Definition.Stateless stateless -> new StatelessUnderTest(stateless, json);
    };
  }

  <T> Outcome deliver(Arrival.Logged<T> event);

  /** Folds the wakes that are due before a time, in order of time and key, until one parks. */
  Outcome wakeBefore(Instant time);

  /** The key that is due next; empty if none is. */
  Optional<DueKeys.Due> next();

  /** The states by key; empty for a stateless function. */
  Map<String, ?> states();
}
