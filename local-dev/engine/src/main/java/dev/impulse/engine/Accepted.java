package dev.impulse.engine;

import dev.impulse.engine.internal.log.LogEvent;
import java.time.Instant;

/** An event that was read and found valid, ready to be put. */
public final class Accepted {

  final LogEvent event;

  Accepted(LogEvent event) {
    this.event = event;
  }

  /** The stream that it is for. */
  public String stream() {
    return event.stream();
  }

  /** When it happened. */
  public Instant time() {
    return event.time();
  }
}
