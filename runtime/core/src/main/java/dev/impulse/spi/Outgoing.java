package dev.impulse.spi;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Message;

/** An effect with its identity: what a host carries out after its commit. */
public sealed interface Outgoing {

  /** An event for a stream. */
  record Emitted<T>(EventStream<?, T> stream, Event<T> event) implements Outgoing {}

  /**
   * A message for a person.
   *
   * @param id identifies it among all messages: the function's name and the business key
   */
  record Sent(String id, Message message) implements Outgoing {}
}
