package dev.impulse.tck;

/** What some hosts can do and others cannot. The suite holds a host to what it says of itself. */
public enum Capability {
  /**
   * A function sees the events of all its streams and keys in the order in which they were put, and
   * what follows from one before the next.
   */
  ORDER_ACROSS_STREAMS,

  /**
   * An event is known for as long as it is kept, to every function. Without it a stateless function
   * decides again, under the same ids.
   */
  KNOWN_FOR_EVER,

  /** Lists the same identities with other payloads. */
  CONFLICTS,

  /** Takes history as it happened: log time follows the events' own. */
  IMPORT,

  /** Refuses events from outside for a stream that a running function emits. */
  OWNERS,

  /** Makes a function's state anew from the log. */
  REBUILD,

  /** Shows what {@code shows} declares in place of the state. */
  VIEWS
}
