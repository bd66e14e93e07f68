package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import java.time.Instant;

/** One thing that a scenario does to its function. */
sealed interface ScenarioMove {

  /** Where it moves the scenario's clock to, if that is not there yet. */
  Instant at();

  Outcome deliverTo(ScenarioRun run);

  /** An event comes. */
  record Put<T>(EventStream<?, T> stream, Event<T> event, Instant at) implements ScenarioMove {

    @Override
    public Outcome deliverTo(ScenarioRun run) {
      return run.put(this);
    }

    @Override
    public String toString() {
      return stream + " " + event.data();
    }
  }

  /** Time passes. */
  record Wait(Instant at) implements ScenarioMove {

    @Override
    public Outcome deliverTo(ScenarioRun run) {
      return run.until(at);
    }

    @Override
    public String toString() {
      return "at " + at;
    }
  }
}
