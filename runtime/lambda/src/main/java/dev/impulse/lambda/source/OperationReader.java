package dev.impulse.lambda.source;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What an operator, or a schedule, invokes a function with. */
final class OperationReader {

  private OperationReader() {}

  /**
   * The invocation that an operation is.
   *
   * @param reader reads an event within this one
   */
  static Invocation read(EventDocument event, Function<byte[], Invocation> reader) {
    String operation = event.text(EventDocument.IMPULSE);
    return switch (operation) {
      case "wake" -> new Invocation.Wake();
      case "parked" -> new Invocation.Parked();
      case "redrive" -> new Invocation.Redrive(event.text(EventDocument.KEY));
      case "drop" -> new Invocation.Drop(event.text(EventDocument.KEY));
      case "redrive-discarded" -> discarded(reader.apply(payload(event)));
      default ->
          throw new IllegalArgumentException(
              "impulse: '%s' is none of wake, parked, redrive, drop, redrive-discarded"
                  .formatted(operation));
    };
  }

  /** The event that Lambda gave up: text in a mapping's failure record, JSON in a function's. */
  private static byte[] payload(EventDocument event) {
    if (event.has(EventDocument.REQUEST)) {
      return event.raw(EventDocument.REQUEST);
    }
    if (!event.has(EventDocument.PAYLOAD)) {
      throw new IllegalArgumentException(
          "payload is missing: of a mapping's failure records only those of an S3 destination hold"
              + " the event; others name the shard and the sequence numbers to read it again");
    }
    return event.text(EventDocument.PAYLOAD).getBytes(StandardCharsets.UTF_8);
  }

  private static Invocation discarded(Invocation payload) {
    if (payload instanceof Invocation.Records records) {
      return new Invocation.Discarded(records);
    }
    throw new IllegalArgumentException("payload: holds no records, but " + payload);
  }
}
