package dev.impulse.store;

/** What became of an event that came to a function. */
public sealed interface EventOutcome {

  EventOutcome DONE = new Done();
  EventOutcome DUPLICATE = new Duplicate();
  EventOutcome WAITING = new Waiting();

  /** It was folded or decided on. */
  record Done() implements EventOutcome {}

  /** Its key had seen it before: nothing changes. */
  record Duplicate() implements EventOutcome {}

  /** Its key has stopped: it lines up behind the parked event. */
  record Waiting() implements EventOutcome {}

  /** The decision failed: the event is kept whole with its cause. */
  record Parked(Throwable cause) implements EventOutcome {}
}
