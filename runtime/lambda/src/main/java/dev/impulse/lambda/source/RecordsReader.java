package dev.impulse.lambda.source;

import dev.impulse.json.JsonException;
import dev.impulse.json.JsonScanner;

/** Reads {@code Records}, as Kinesis, DynamoDB Streams and SQS have them. */
final class RecordsReader {

  private final JsonScanner scanner;
  private final byte[] json;
  private final SourceArn arn;
  private final RecordBatch<String> shard = new RecordBatch<>(Response.OfShard::new);
  private final RecordBatch<String> queue = new RecordBatch<>(Response.OfQueue::new);

  RecordsReader(JsonScanner scanner, byte[] json, StreamsByAddress inputs) {
    this.scanner = scanner;
    this.json = json;
    this.arn = new SourceArn(json, inputs);
  }

  Invocation.Records read() {
    int index = 0;
    try {
      for (scanner.beginArray(); scanner.hasElement(); index++) {
        SourceRecord next = new SourceRecord();
        next.read(scanner, json, arn);
        next.deliver(shard, queue);
      }
    } catch (JsonException | IllegalArgumentException e) {
      throw new IllegalArgumentException("Records[%d]: %s".formatted(index, e.getMessage()), e);
    }
    if (!queue.isEmpty() && !shard.isEmpty()) {
      throw new IllegalArgumentException("Records are from a queue and from a shard at once");
    }
    return queue.isEmpty() ? shard.toRecords() : queue.toRecords();
  }
}
