package dev.impulse.lambda.telemetry;

import dev.impulse.store.EventOutcome;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A span as OpenTelemetry's exporters take it. Made here and not by its SDK's tracer, which draws
 * ids.
 *
 * @param links the invocation that did the work, where AWS X-Ray knows it
 */
record OtelSpan(EndedSpan span, Resource resource, List<LinkData> links) implements SpanData {

  private static final InstrumentationScopeInfo SCOPE =
      InstrumentationScopeInfo.create("dev.impulse.lambda");

  /** A link to a span that this one has something to do with. */
  static LinkData link(TraceContext context) {
    return LinkData.create(context(context));
  }

  private static SpanContext context(TraceContext context) {
    return SpanContext.createFromRemoteParent(
        context.trace(),
        context.spanId(),
        context.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  @Override
  public String getName() {
    return "function " + span.function();
  }

  @Override
  public SpanKind getKind() {
    return SpanKind.CONSUMER;
  }

  @Override
  public SpanContext getSpanContext() {
    return SpanContext.create(
        span.context().trace(),
        span.context().spanId(),
        TraceFlags.getSampled(),
        TraceState.getDefault());
  }

  @Override
  public SpanContext getParentSpanContext() {
    return span.parent().map(OtelSpan::context).orElse(SpanContext.getInvalid());
  }

  /** The text of what a decision threw may quote a payload: its type alone is told. */
  @Override
  public StatusData getStatus() {
    return span.outcome() instanceof EventOutcome.Parked parked
        ? StatusData.create(StatusCode.ERROR, parked.cause().getClass().getName())
        : StatusData.unset();
  }

  @Override
  public Attributes getAttributes() {
    return Attributes.builder()
        .put("cloudevents.event_id", span.event().id())
        .put("cloudevents.event_source", span.event().source())
        .put("cloudevents.event_type", span.event().type())
        .put("impulse.outcome", EventLogger.name(span.outcome()))
        .build();
  }

  @Override
  public long getStartEpochNanos() {
    return nanos(span.began());
  }

  @Override
  public long getEndEpochNanos() {
    return nanos(span.ended());
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public int getTotalRecordedLinks() {
    return links.size();
  }

  @Override
  public int getTotalAttributeCount() {
    return getAttributes().size();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return SCOPE;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return InstrumentationLibraryInfo.create(SCOPE.getName(), null);
  }

  @Override
  public Resource getResource() {
    return resource;
  }
}
