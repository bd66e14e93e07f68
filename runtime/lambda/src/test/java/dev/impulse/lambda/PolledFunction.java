package dev.impulse.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.impulse.EventStream;
import dev.impulse.aws.Streams;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.source.Invocation;
import dev.impulse.store.StoreHost;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;

/** A function behind a poller that has one batch in flight for each shard of its streams. */
final class PolledFunction {

  private final EventReader reader;
  private final StoreHost host;
  private final Streams streams;
  private final Map<Shard, String> next = new HashMap<>();

  /** A shard of a Kinesis stream. */
  private record Shard(String stream, String id) {}

  PolledFunction(
      List<EventStream<?, ?>> inputs,
      String prefix,
      EventReader reader,
      StoreHost host,
      Streams streams) {
    this.reader = reader;
    this.host = host;
    this.streams = streams;
    for (EventStream<?, ?> input : inputs) {
      String stream = prefix + input.name();
      streams
          .shards(stream)
          .forEach(id -> next.put(new Shard(stream, id), streams.start(stream, id)));
    }
  }

  /**
   * Delivers up to so many records of each shard, the shards in random order.
   *
   * @return whether there were any
   */
  boolean poll(int most, Random random) {
    List<Shard> shards = new ArrayList<>(next.keySet());
    shards.sort(Comparator.comparing(Shard::toString));
    Collections.shuffle(shards, random);
    boolean busy = false;
    for (Shard shard : shards) {
      busy |= poll(shard, most);
    }
    return busy;
  }

  private boolean poll(Shard shard, int most) {
    String iterator = Optional.ofNullable(next.get(shard)).orElseThrow();
    GetRecordsResponse read = streams.read(iterator, most);
    if (read.records().isEmpty()) {
      return false;
    }
    String failed = invoke(event(shard, read.records()));
    next.put(
        shard,
        failed.isEmpty() ? read.nextShardIterator() : streams.at(shard.stream, shard.id, failed));
    return true;
  }

  /** Hands bytes over as Lambda does; returns the first sequence number to be delivered again. */
  private String invoke(byte[] event) {
    Invocation.Records records = (Invocation.Records) reader.read(event);
    byte[] response = records.response().to(host.handle(records.records(), () -> false));
    return JsonNode.parser()
        .parse(new String(response, UTF_8))
        .field("batchItemFailures")
        .orElseThrow()
        .asArray()
        .stream()
        .map(failure -> failure.field("itemIdentifier").orElseThrow().asString())
        .findFirst()
        .orElse("");
  }

  private static byte[] event(Shard shard, List<Record> records) {
    return records.stream()
        .map(record -> event(shard, record))
        .collect(joining(",", "{\"Records\":[", "]}"))
        .getBytes(UTF_8);
  }

  private static String event(Shard shard, Record record) {
    return """
    {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%s","sequenceNumber":"%s",\
    "data":"%s","approximateArrivalTimestamp":%d.%03d},"eventSource":"aws:kinesis",\
    "eventVersion":"1.0","eventID":"%s:%s","eventName":"aws:kinesis:record",\
    "invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda","awsRegion":"eu-central-1",\
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/%s"}\
    """
        .formatted(
            record.partitionKey(),
            record.sequenceNumber(),
            Base64.getEncoder().encodeToString(record.data().asByteArray()),
            record.approximateArrivalTimestamp().getEpochSecond(),
            record.approximateArrivalTimestamp().toEpochMilli() % 1000,
            shard.id,
            record.sequenceNumber(),
            shard.stream);
  }
}
