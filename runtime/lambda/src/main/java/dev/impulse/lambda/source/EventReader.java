package dev.impulse.lambda.source;

import dev.impulse.EventStream;
import dev.impulse.aws.Addresses;
import dev.impulse.json.JsonException;
import dev.impulse.store.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds out what an invocation asks for, from the bytes that Lambda hands to a handler: records of
 * Kinesis, DynamoDB Streams, SQS, Kafka (Amazon's and others) and EventBridge, a CloudEvent, or an
 * operation.
 *
 * <ul>
 *   <li>{@code {"impulse":"wake"}}, or an EventBridge rule's "Scheduled Event"
 *   <li>{@code {"impulse":"parked"}}
 *   <li>{@code {"impulse":"redrive","key":"103"}} and {@code {"impulse":"drop","key":"103"}}
 *   <li>{@code {"impulse":"redrive-discarded", …}} with the members of a failure record that holds
 *       the event: an S3 destination's of an event source mapping, or that of an asynchronous
 *       invocation
 * </ul>
 *
 * <p>A record that is not decodable fails alone: it is among the others with the bytes it has. Safe
 * for use by several threads.
 */
public final class EventReader {

  private static final int SHOWN = 120;

  private final StreamsByAddress inputs;
  private final InstantSource clock;

  /**
   * A reader for one function.
   *
   * @param streams those that the function reads
   * @param clock tells when an event came whose source does not
   */
  public EventReader(List<EventStream<?, ?>> streams, Addresses addresses, InstantSource clock) {
    this.inputs = new StreamsByAddress(streams, addresses);
    this.clock = clock;
  }

  /**
   * Reads an event.
   *
   * @throws RefusedException if it is none of those, or from a source that is no input of the
   *     function; the message says what was expected, and how the event begins
   */
  public Invocation read(byte[] event) {
    try {
      return invocation(EventDocument.read(event, inputs));
    } catch (JsonException | IllegalArgumentException e) {
      throw new RefusedException(
          "the event is refused: %s; it begins with %s".formatted(e.getMessage(), beginning(event)),
          e);
    }
  }

  private Invocation invocation(EventDocument event) {
    if (event.has(EventDocument.VERSION)) {
      return one(event).direct();
    }
    if (event.has(EventDocument.WINDOW) || event.has(EventDocument.FINAL)) {
      throw new IllegalArgumentException(
          "a tumbling window keeps a state of its own, which is lost with its shard: set"
              + " TumblingWindowInSeconds to 0, and let the function wake"
              + " (Definition.Keyed.wakes) when a window ends");
    }
    if (event.has(EventDocument.IMPULSE)) {
      return OperationReader.read(event, this::read);
    }
    if (event.has(EventDocument.DETAIL_TYPE)) {
      return one(event).fromEventBridge();
    }
    return event
        .records(inputs)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "expected is an event of Kinesis, DynamoDB Streams, SQS, Kafka or EventBridge, a"
                    + " CloudEvent, or {\"impulse\":…} with an operation"));
  }

  private SingleEvent one(EventDocument event) {
    return new SingleEvent(event, inputs, clock.instant());
  }

  private static String beginning(byte[] event) {
    String text = new String(event, 0, Math.min(event.length, SHOWN), StandardCharsets.UTF_8);
    return event.length > SHOWN ? text + "…" : text;
  }
}
