package dev.impulse.lambda.telemetry;

import dev.impulse.spi.Identity;
import dev.impulse.store.EventOutcome;
import dev.impulse.store.Tracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a function's work on each event a context, and records it where that is sampled. */
final class EventTracer implements Tracer {

  private final String function;
  private final long fingerprint;
  private final double ratio;
  private final Optional<SpanSink> sink;
  private final InstantSource clock;
  private final EventLogger events;

  /**
   * @param ratio how many of the traces that begin here are recorded, from 0 to 1
   */
  EventTracer(
      String function,
      double ratio,
      Optional<SpanSink> sink,
      InstantSource clock,
      EventLogger events) {
    this.function = function;
    this.fingerprint = new Identity(function, "", "").fingerprint();
    this.ratio = sink.isPresent() ? ratio : 0;
    this.sink = sink;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Span begin(Identity event, Optional<String> traceparent) {
    Optional<TraceContext> parent = traceparent.flatMap(TraceContext::parse);
    TraceContext context =
        parent
            .map(one -> one.child(event, fingerprint))
            .orElseGet(() -> TraceContext.root(event, fingerprint, ratio));
    return new EventSpan(event, parent, context);
  }

  private final class EventSpan implements Span {

    private final Identity event;
    private final Optional<TraceContext> parent;
    private final TraceContext context;
    private final @Nullable Instant began;

    EventSpan(Identity event, Optional<TraceContext> parent, TraceContext context) {
      this.event = event;
      this.parent = parent;
      this.context = context;
      this.began = context.sampled() && sink.isPresent() ? clock.instant() : null;
    }

    @Override
    public Optional<String> traceparent() {
      return Optional.of(context.traceparent());
    }

    @Override
    public void end(EventOutcome outcome) {
      events.write(event, context, outcome);
      if (began != null) {
        record(began, outcome);
      }
    }

    private void record(Instant from, EventOutcome outcome) {
      EndedSpan span =
          new EndedSpan(function, event, parent, context, from, clock.instant(), outcome);
      sink.ifPresent(open -> open.add(span));
    }
  }
}
