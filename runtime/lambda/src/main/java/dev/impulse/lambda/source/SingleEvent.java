package dev.impulse.lambda.source;

import dev.impulse.EventStream;
import dev.impulse.aws.Addresses;
import dev.impulse.store.InputRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An invocation with one event: by EventBridge, or by anybody with a CloudEvent. */
record SingleEvent(EventDocument event, StreamsByAddress inputs, Instant now) {

  private static final String SCHEDULER = "aws.events";
  private static final String SCHEDULED = "Scheduled Event";

  /**
   * A CloudEvent says which stream it is for, or only one carries its type, or there is only one.
   */
  Invocation direct() {
    EventStream<?, ?> stream =
        told(Payload.of(event.whole()))
            .or(inputs::only)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the CloudEvent does not say which of %s it is for".formatted(inputs)
                        + ": give it the extension attribute 'stream'"));
    return records(stream, event.whole());
  }

  Invocation fromEventBridge() {
    return isScheduled() ? new Invocation.Wake() : emitted();
  }

  private boolean isScheduled() {
    return event.text(EventDocument.DETAIL_TYPE).equals(SCHEDULED)
        && event.text(EventDocument.SOURCE).equals(SCHEDULER);
  }

  private Invocation emitted() {
    Payload detail = Payload.of(event.raw(EventDocument.DETAIL));
    EventStream<?, ?> stream = streamOf(detail);
    return records(
        stream,
        detail.identified(
            stream,
            event.text(EventDocument.ID),
            event.text(EventDocument.SOURCE),
            Times.iso(event.text(EventDocument.TIME))));
  }

  private EventStream<?, ?> streamOf(Payload detail) {
    String detailType = event.text(EventDocument.DETAIL_TYPE);
    return told(detail)
        .or(() -> inputs.named(detailType))
        .or(() -> inputs.ofType(detailType))
        .or(inputs::onEventBridge)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the detail-type '%s' is none of the function's inputs %s: set %s=eventbridge:<bus>"
                        .formatted(detailType, inputs, Addresses.variable("<name>"))
                    + " for the one that it is"));
  }

  /** The stream that a CloudEvent names, or else the only one that carries its type. */
  private Optional<EventStream<?, ?>> told(Payload payload) {
    Optional<EventStream<?, ?>> named = payload.stream().map(this::named);
    return named.isPresent() ? named : payload.type().flatMap(inputs::ofType);
  }

  private EventStream<?, ?> named(String name) {
    return inputs
        .named(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "stream: '%s' is none of the function's inputs %s".formatted(name, inputs)));
  }

  /** Its source tells no time of its own that a retry would not change: now is when it came. */
  private Invocation records(EventStream<?, ?> stream, byte[] data) {
    InputRecord one = new InputRecord(stream.name(), Optional.empty(), Optional.empty(), now, data);
    return new Invocation.Records(List.of(one), new Response.OfOne(), 0);
  }
}
