package dev.impulse.testkit;

import dev.impulse.Definition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A function, and the time of the log that it reads. */
final class ScenarioRun {

  private final FunctionUnderTest subject;
  private Instant now = Instant.EPOCH;

  ScenarioRun(Definition definition, RoundTrip json) {
    this.subject = FunctionUnderTest.of(definition, json);
  }

  /**
   * The wakes due before the event's moment, the event, and the wakes that it makes due at once.
   */
  <T> Outcome put(ScenarioMove.Put<T> put) {
    Outcome before = wakesBefore(later(put.at()));
    Outcome event = subject.deliver(new Arrival.Logged<>(put.stream(), put.event(), now, 0));
    return before.and(event).and(wakesBefore(now));
  }

  private Outcome wakesBefore(Instant time) {
    Outcome all = Outcome.NOTHING;
    Outcome some;
    do {
      some = until(time);
      all = all.and(some);
    } while (!some.parked().isEmpty());
    return all;
  }

  /** The wakes due before a time, until one parks. */
  Outcome until(Instant time) {
    now = later(time);
    return subject.wakeBefore(now);
  }

  private Instant later(Instant time) {
    return time.isAfter(now) ? time : now;
  }

  Instant now() {
    return now;
  }

  Optional<DueKeys.Due> next() {
    return subject.next();
  }

  Map<String, ?> states() {
    return subject.states();
  }
}
