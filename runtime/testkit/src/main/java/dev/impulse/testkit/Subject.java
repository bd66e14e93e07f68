package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Outcome;
import java.time.Instant;
import java.util.Map;

/** The function that a scenario is about. Whatever it decides, it is asked to decide again. */
sealed interface Subject permits KeyedSubject, StatelessSubject {

  static Subject of(Definition definition, RoundTrip json) {
    return switch (definition) {
      case Definition.Keyed<?, ?> keyed -> new KeyedSubject<>(keyed, json);
      case Definition.Stateless stateless -> new StatelessSubject(stateless, json);
    };
  }

  <T> Outcome deliver(EventStream<?, T> stream, Event<T> event, Instant appended);

  /** Folds the wakes that are due before a time, until one parks. */
  Outcome wakeBefore(Instant time);

  /** The states by key; empty for a stateless function. */
  Map<String, ?> states();
}
