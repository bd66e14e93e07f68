package dev.impulse.spi;

import java.util.List;

/** What became of an event that was delivered to a function. */
public sealed interface Outcome {

  Outcome DUPLICATE = new Duplicate();
  Outcome WAITING = new Waiting();

  /** It was folded or decided on: these effects leave, in order. */
  record Done(List<Outgoing> effects) implements Outcome {}

  /** The key has seen it before: nothing changes. */
  record Duplicate() implements Outcome {}

  /** The key has stopped: the event lines up behind the parked one. */
  record Waiting() implements Outcome {}

  /** The decision failed: the event is kept whole with its cause, and its key stops. */
  record Parked(Throwable cause) implements Outcome {}
}
