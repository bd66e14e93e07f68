package dev.impulse.store;

import dev.impulse.json.Attributes;
import org.jspecify.annotations.Nullable;

/** Follows the work on one event after the other: gives each its span, and ends it once. */
@SuppressWarnings("ReferenceEquality") // that very event, not another like it
final class Tracing {

  private final Tracer tracer;
  private @Nullable FunctionInput current;
  private Tracer.@Nullable Span span;
  private @Nullable FunctionInput ended;

  Tracing(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Begins the work on an event. */
  Tracer.Span begin(FunctionInput event) {
    endWake();
    Tracer.Span begun = tracer.begin(event.identity(), event.attributes().text(Tracer.TRACEPARENT));
    current = event;
    span = begun;
    return begun;
  }

  /** Nobody says of a wake that it is folded: so it is, if nothing else was said. */
  void endWake() {
    if (current instanceof WakeInput wake) {
      end(wake, EventOutcome.DONE);
    }
  }

  /** Ends the work on an event, unless that has ended. */
  void end(FunctionInput event, EventOutcome outcome) {
    if (event != ended) {
      of(event).end(outcome);
      ended = event;
      current = null;
      span = null;
    }
  }

  private Tracer.Span of(FunctionInput event) {
    return span != null && event == current ? span : begin(event);
  }

  /** What the effects of an event take along. */
  Attributes passedOn(FunctionInput event) {
    return EffectEncoder.passedOn(event, of(event));
  }
}
