package dev.impulse.lambda.source;

import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is under {@code kinesis} in a record. Its position is one in the stream, not in the shard: a
 * child shard's sequence numbers are above those of its parents.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ShardRecord(String partitionKey, String sequence, Instant arrived, byte[] data) {

  private static final int KEY = 0;
  private static final int SEQUENCE = 1;
  private static final int DATA = 2;
  private static final int ARRIVED = 3;
  private static final JsonNames NAMES =
      JsonNames.of("partitionKey", "sequenceNumber", "data", "approximateArrivalTimestamp");

  static ShardRecord read(JsonScanner scanner, byte[] json) {
    @Nullable String key = null;
    @Nullable String sequence = null;
    @Nullable Instant arrived = null;
    byte @Nullable [] data = null;
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      switch (name) {
        case KEY -> key = scanner.string();
        case SEQUENCE -> sequence = scanner.string();
        case DATA -> data = Fields.base64(scanner, json);
        case ARRIVED -> arrived = Times.seconds(scanner.raw());
        default -> scanner.skip();
      }
    }
    return new ShardRecord(
        Fields.require(key, "kinesis.partitionKey"),
        Fields.require(sequence, "kinesis.sequenceNumber"),
        Fields.require(arrived, "kinesis.approximateArrivalTimestamp"),
        Fields.require(data, "kinesis.data"));
  }

  void deliver(SourceStream input, RecordBatch<String> batch) {
    Optional<List<Aggregate.Part>> parts = Aggregate.parts(data);
    if (parts.isEmpty()) {
      batch.add(delivered(input, 0, partitionKey, data), sequence);
      return;
    }
    long sub = 0;
    for (Aggregate.Part part : parts.get()) {
      batch.add(delivered(input, sub++, part.partitionKey(), part.data()), sequence);
    }
  }

  private InputRecord delivered(SourceStream input, long sub, String key, byte[] bytes) {
    Position position = new Position(input.source(), sequence, sub);
    return new InputRecord(
        input.stream().name(), Optional.of(position), Optional.of(key), arrived, bytes);
  }
}
