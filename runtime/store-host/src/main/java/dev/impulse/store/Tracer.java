package dev.impulse.store;

import dev.impulse.spi.Identity;
import java.util.Optional;

/**
 * Port: spans that follow an event through functions and streams. The context travels in the event,
 * as its extension {@value #TRACEPARENT}, and not in the transport. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface Tracer {

  /** The extension that holds a W3C trace context. */
  String TRACEPARENT = "traceparent";

  /** Records nothing, and passes on the context that the event has. */
  Tracer NONE = (event, traceparent) -> Span.passing(traceparent);

  /**
   * Begins a function's work on an event or wake. Done again for the same event, it gives the same
   * context.
   *
   * @param traceparent the context that the event has; empty for a wake
   */
  Span begin(Identity event, Optional<String> traceparent);

  /** A function's work on one event; used by one thread at a time. */
  interface Span {

    /** The context of the events that this one leads to; empty if there is none to pass on. */
    Optional<String> traceparent();

    /** Says what became of the event; called at most once. */
    void end(EventOutcome outcome);

    private static Span passing(Optional<String> traceparent) {
      return new Span() {

        @Override
        public Optional<String> traceparent() {
          return traceparent;
        }

        @Override
        public void end(EventOutcome outcome) {}
      };
    }
  }
}
