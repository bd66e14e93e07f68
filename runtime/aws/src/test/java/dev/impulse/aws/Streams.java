package dev.impulse.aws;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Kinesis streams of the tests. */
public record Streams(KinesisClient client) {

  public void create(String name, int shards) {
    client.createStream(stream -> stream.streamName(name).shardCount(shards));
    client.waiter().waitUntilStreamExists(stream -> stream.streamName(name));
  }

  public List<String> shards(String stream) {
    return client.listShards(ask -> ask.streamName(stream)).shards().stream()
        .map(Shard::shardId)
        .toList();
  }

  /** Where reading of a shard begins. */
  public String start(String stream, String shard) {
    return client
        .getShardIterator(ask ->
            ask.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  public GetRecordsResponse read(String iterator) {
    return client.getRecords(ask -> ask.shardIterator(iterator));
  }

  public GetRecordsResponse read(String iterator, int most) {
    return client.getRecords(ask -> ask.shardIterator(iterator).limit(most));
  }

  /** Where reading of a shard goes on with a record. */
  public String at(String stream, String shard, String sequenceNumber) {
    return client
        .getShardIterator(ask ->
            ask.streamName(stream)
                .shardId(shard)
                .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                .startingSequenceNumber(sequenceNumber))
        .shardIterator();
  }

  public static boolean isAtEnd(GetRecordsResponse read) {
    return read.records().isEmpty() && read.millisBehindLatest() == 0;
  }

  /** All that is on a stream, shard by shard. */
  public List<Record> records(String stream) {
    return shards(stream).stream().flatMap(shard -> records(stream, shard).stream()).toList();
  }

  private List<Record> records(String stream, String shard) {
    List<Record> all = new ArrayList<>();
    GetRecordsResponse read = read(start(stream, shard));
    while (!isAtEnd(read)) {
      all.addAll(read.records());
      read = read(read.nextShardIterator());
    }
    return all;
  }
}
