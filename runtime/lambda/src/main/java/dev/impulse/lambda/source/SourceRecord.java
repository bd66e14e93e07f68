package dev.impulse.lambda.source;

import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import org.jspecify.annotations.Nullable;

/** One of {@code Records}, from whatever source. */
final class SourceRecord {

  private static final int ARN = 0;
  private static final int KINESIS = 1;
  private static final int DYNAMODB = 2;
  private static final int EVENT_ID = 3;
  private static final int EVENT_NAME = 4;
  private static final int MESSAGE_ID = 5;
  private static final int BODY = 6;
  private static final int ATTRIBUTES = 7;
  private static final JsonNames NAMES =
      JsonNames.of(
          "eventSourceARN",
          "kinesis",
          "dynamodb",
          "eventID",
          "eventName",
          "messageId",
          "body",
          "attributes");
  private static final JsonNames DELETED = JsonNames.of("REMOVE");

  private @Nullable SourceStream input;
  private @Nullable ShardRecord shardRecord;
  private @Nullable RowChange rowChange;
  private @Nullable QueueMessage message;
  private @Nullable String eventId;
  private @Nullable String messageId;
  private byte @Nullable [] body;
  private boolean isDeletion;

  void read(JsonScanner scanner, byte[] json, SourceArn arn) {
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      switch (name) {
        case ARN -> input = arn.input(scanner);
        case KINESIS -> shardRecord = ShardRecord.read(scanner, json);
        case DYNAMODB -> rowChange = RowChange.read(scanner, json);
        case EVENT_ID -> readEventId(scanner);
        case EVENT_NAME -> isDeletion = scanner.oneOf(DELETED) != JsonNames.OTHER;
        case MESSAGE_ID -> messageId = Fields.quoted(scanner);
        case BODY -> body = scanner.utf8();
        case ATTRIBUTES -> message = QueueMessage.read(scanner);
        default -> scanner.skip();
      }
    }
  }

  /** Kinesis has it too, made up of what is known already. */
  private void readEventId(JsonScanner scanner) {
    if (shardRecord == null) {
      eventId = scanner.string();
    } else {
      scanner.skip();
    }
  }

  void deliver(RecordBatch<String> shard, RecordBatch<String> queue) {
    if (shardRecord != null) {
      shardRecord.deliver(input(), shard);
    } else if (rowChange != null) {
      deliver(rowChange, shard);
    } else if (messageId != null) {
      deliver(messageId, queue);
    } else {
      throw new IllegalArgumentException("is from none of Kinesis, DynamoDB Streams, SQS");
    }
  }

  private void deliver(RowChange change, RecordBatch<String> shard) {
    if (isDeletion) {
      shard.deletion();
    } else {
      String id = Fields.require(eventId, "eventID");
      shard.add(change.delivered(input(), id), change.sequence());
    }
  }

  private void deliver(String id, RecordBatch<String> queue) {
    QueueMessage told = Fields.require(message, "attributes");
    queue.add(told.delivered(input(), Fields.require(body, "body")), id);
  }

  private SourceStream input() {
    return Fields.require(input, "eventSourceARN");
  }
}
