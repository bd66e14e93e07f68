package dev.impulse.lambda.source;

import dev.impulse.store.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to an invocation with records: which of them Lambda shall deliver again. Lambda heeds
 * it where the event source mapping reports batch item failures, and takes everything as done where
 * it does not.
 */
public sealed interface Response {

  /**
   * The answer as JSON in UTF-8: a partial batch response.
   *
   * @param uncommitted the indices of the records that are not committed, in ascending order
   * @throws UnavailableException if the source knows no such answer: the invocation must fail, so
   *     that all is delivered again
   */
  byte[] to(List<Integer> uncommitted);

  /**
   * To a shard of Kinesis or DynamoDB Streams: the first record that is not committed. Lambda
   * delivers that again, and all after it.
   *
   * @param sequenceNumbers of each record; those of an aggregate have its own
   */
  record OfShard(List<String> sequenceNumbers) implements Response {

    @Override
    public byte[] to(List<Integer> uncommitted) {
      return json(uncommitted.stream().limit(1).map(i -> '"' + sequenceNumbers.get(i) + '"'));
    }
  }

  /**
   * To a queue, FIFO or not: every message that is not committed. Lambda deletes what is not named.
   *
   * @param messageIds of each message, as JSON strings
   */
  record OfQueue(List<String> messageIds) implements Response {

    @Override
    public byte[] to(List<Integer> uncommitted) {
      return json(uncommitted.stream().map(messageIds::get));
    }
  }

  /**
   * To Kafka: of each partition the first record that is not committed.
   *
   * @param offsets of each record
   */
  record OfPartitions(List<Offset> offsets) implements Response {

    /**
     * A record's place.
     *
     * @param partition topic and partition, such as {@code orders-0}, as a JSON string
     */
    record Offset(String partition, long offset) {

      private String json() {
        return "{\"partition\":%s,\"offset\":%d}".formatted(partition, offset);
      }
    }

    @Override
    public byte[] to(List<Integer> uncommitted) {
      Set<String> named = new HashSet<>();
      return json(
          uncommitted.stream()
              .map(offsets::get)
              .filter(offset -> named.add(offset.partition))
              .map(Offset::json));
    }
  }

  /** To whoever invokes with one event, EventBridge or anybody directly: done or failed. */
  record OfOne() implements Response {

    @Override
    public byte[] to(List<Integer> uncommitted) {
      if (!uncommitted.isEmpty()) {
        throw new UnavailableException(
            "the event is not committed: the invocation fails, so that it is made again", null);
      }
      return json(Stream.empty());
    }
  }

  private static byte[] json(Stream<String> identifiers) {
    return identifiers
        .map(identifier -> "{\"itemIdentifier\":" + identifier + "}")
        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
