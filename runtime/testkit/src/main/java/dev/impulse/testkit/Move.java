package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Outcome;
import java.time.Instant;

/** One thing that a scenario does to its function. */
sealed interface Move {

  Outcome deliverTo(Subject subject);

  /**
   * An event comes.
   *
   * @param appended the scenario's clock
   */
  record Put<T>(EventStream<?, T> stream, Event<T> event, Instant appended) implements Move {

    @Override
    public Outcome deliverTo(Subject subject) {
      return subject.deliver(stream, event, appended);
    }

    @Override
    public String toString() {
      return stream + " " + event.data();
    }
  }

  /** Time passes. */
  record Wait(Instant until) implements Move {

    @Override
    public Outcome deliverTo(Subject subject) {
      return subject.wakeBefore(until);
    }

    @Override
    public String toString() {
      return "at " + until;
    }
  }
}
