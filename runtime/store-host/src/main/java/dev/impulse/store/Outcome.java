package dev.impulse.store;

/** What became of an event that came to a function. */
public sealed interface Outcome {

  Outcome DONE = new Done();
  Outcome DUPLICATE = new Duplicate();
  Outcome WAITING = new Waiting();

  /** It was folded or decided on. */
  record Done() implements Outcome {}

  /** Its key had seen it before: nothing changes. */
  record Duplicate() implements Outcome {}

  /** Its key has stopped: it lines up behind the parked event. */
  record Waiting() implements Outcome {}

  /** The decision failed: the event is kept whole with its cause. */
  record Parked(Throwable cause) implements Outcome {}
}
