package dev.impulse.lambda.source;

import dev.impulse.json.JsonException;
import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is under {@code dynamodb} in a record: a table's row was changed, and its new image is the
 * event. The table's key need not be the stream's, so it is not the partition key.
 *
 * @param image the new one, in DynamoDB's form; null if the stream does not carry it or there is
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record RowChange(String sequence, Instant created, byte @Nullable [] image) {

  private static final int SEQUENCE = 0;
  private static final int CREATED = 1;
  private static final int IMAGE = 2;
  private static final JsonNames NAMES =
      JsonNames.of("SequenceNumber", "ApproximateCreationDateTime", "NewImage");

  static RowChange read(JsonScanner scanner, byte[] json) {
    @Nullable String sequence = null;
    @Nullable Instant created = null;
    byte @Nullable [] image = null;
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      switch (name) {
        case SEQUENCE -> sequence = scanner.string();
        case CREATED -> created = Times.seconds(scanner.raw());
        case IMAGE -> image = Fields.raw(scanner, json);
        default -> scanner.skip();
      }
    }
    return new RowChange(
        Fields.require(sequence, "dynamodb.SequenceNumber"),
        Fields.require(created, "dynamodb.ApproximateCreationDateTime"),
        image);
  }

  InputRecord delivered(SourceStream input, String eventId) {
    if (image == null) {
      throw new IllegalArgumentException(
          "dynamodb.NewImage is missing: the table's stream must have the StreamViewType"
              + " NEW_IMAGE or NEW_AND_OLD_IMAGES");
    }
    return new InputRecord(
        input.stream().name(),
        Optional.of(new Position(input.source(), sequence, 0)),
        Optional.empty(),
        created,
        payload(image, input, eventId));
  }

  /** An image that is put together in another way is handed on as it is, to fail alone. */
  private byte[] payload(byte[] image, SourceStream input, String eventId) {
    try {
      return Payload.of(RowImage.toJson(image))
          .identified(input.stream(), eventId, table(input.source()), created);
    } catch (JsonException | IllegalArgumentException e) {
      return image;
    }
  }

  private static String table(String streamArn) {
    int stream = streamArn.indexOf("/stream/");
    return stream < 0 ? streamArn : streamArn.substring(0, stream);
  }
}
