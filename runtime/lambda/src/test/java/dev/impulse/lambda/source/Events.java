package dev.impulse.lambda.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventStream;
import dev.impulse.aws.Addresses;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as AWS makes them, and what is read from them. */
final class Events {

  static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  static final String KINESIS_ARN = "arn:aws:kinesis:eu-central-1:123456789012:stream/sales";
  static final String TABLE_ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/sales";
  static final String TABLE_STREAM_ARN = TABLE_ARN + "/stream/2026-01-31T12:00:00.000";
  static final String QUEUE_ARN = "arn:aws:sqs:eu-central-1:123456789012:sales";
  static final String FIFO_ARN = QUEUE_ARN + ".fifo";
  static final String CLUSTER_ARN =
      "arn:aws:kafka:eu-central-1:123456789012:cluster/tills/b5a6e8d2-5d6f-4a7f-9d7b-0a1b2c3d4e5f-3";
  static final String FIRST = "49590338271490256608559692538361571095921575989136588898";

  private Events() {}

  static EventReader reader(EventStream<?, ?>... streams) {
    return reader(Map.of(), streams);
  }

  static EventReader reader(Map<String, String> environment, EventStream<?, ?>... streams) {
    return new EventReader(
        List.of(streams), Addresses.parse(environment), InstantSource.fixed(NOW));
  }

  /** In these tests ' stands for ". */
  static byte[] utf8(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static Invocation.Records records(EventReader reader, String event) {
    Invocation invocation = reader.read(utf8(event));
    assertThat(invocation).isInstanceOf(Invocation.Records.class);
    return (Invocation.Records) invocation;
  }

  static Invocation.Records records(String event) {
    return records(reader(Till.SALES), event);
  }

  static List<String> data(Invocation.Records records) {
    return records.records().stream().map(Events::data).toList();
  }

  static String data(InputRecord record) {
    return new String(record.data(), StandardCharsets.UTF_8);
  }

  static Position position(InputRecord record) {
    return record.position().orElseThrow();
  }

  static String answer(Invocation.Records records, Integer... uncommitted) {
    return new String(records.response().to(List.of(uncommitted)), StandardCharsets.UTF_8);
  }

  static String batch(String... records) {
    return Stream.of(records).collect(Collectors.joining(",", "{'Records':[", "]}"));
  }

  static String base64(String text) {
    return base64(utf8(text));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String kinesis(String sequence, String key, String base64) {
    return """
    {'kinesis':{'kinesisSchemaVersion':'1.0','partitionKey':'%s','sequenceNumber':'%s',
    'data':'%s','approximateArrivalTimestamp':1545084650.987},'eventSource':'aws:kinesis',
    'eventVersion':'1.0','eventID':'shardId-000000000006:%s','eventName':'aws:kinesis:record',
    'invokeIdentityArn':'arn:aws:iam::123456789012:role/lambda-role',
    'awsRegion':'eu-central-1','eventSourceARN':'%s'}\
    """
        .formatted(key, sequence, base64, sequence, KINESIS_ARN);
  }

  /** The n-th sequence number of a shard. */
  static String sequence(int n) {
    return new BigInteger(FIRST).add(BigInteger.valueOf(n)).toString();
  }

  static String row(String eventName, String sequence, String images) {
    return """
    {'eventID':'c81e728d9d4c2f636f067f89cc14862c','eventName':'%s','eventVersion':'1.1',
    'eventSource':'aws:dynamodb','awsRegion':'eu-central-1',
    'dynamodb':{'ApproximateCreationDateTime':1479499740,'Keys':{'id':{'S':'s-1'}},%s
    'SequenceNumber':'%s','SizeBytes':26,'StreamViewType':'NEW_IMAGE'},
    'eventSourceARN':'%s'}\
    """
        .formatted(eventName, images, sequence, TABLE_STREAM_ARN);
  }

  static String message(String id, String body) {
    return message(id, body, "", QUEUE_ARN);
  }

  static String fifo(String id, String group, String sequence, String body) {
    return message(
        id,
        body,
        ",'SequenceNumber':'%s','MessageGroupId':'%s','MessageDeduplicationId':'d'"
            .formatted(sequence, group),
        FIFO_ARN);
  }

  private static String message(String id, String body, String attributes, String arn) {
    return """
    {'messageId':'%s','receiptHandle':'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a','body':'%s',
    'attributes':{'ApproximateReceiveCount':'1','SentTimestamp':'1545082649183',
    'SenderId':'AIDAIENQZJOLO23YVJ4VO','ApproximateFirstReceiveTimestamp':'1545082649185'%s},
    'messageAttributes':{},'md5OfBody':'e4e68fb7bd0e697a0ae8f1bb342846b3',
    'eventSource':'aws:sqs','eventSourceARN':'%s','awsRegion':'eu-central-1'}\
    """
        .formatted(id, body, attributes, arn);
  }

  static String eventBridge(String detailType, String detail) {
    return """
    {'version':'0','id':'6a7e8feb-b491-4cf7-a9f1-bf3703467718','detail-type':'%s',
    'source':'com.example.till','account':'123456789012','time':'2026-01-31T18:43:48Z',
    'region':'eu-central-1','resources':[],'detail':%s}\
    """
        .formatted(detailType, detail);
  }

  static String partitionRecord(String partition, long offset, String key, String value) {
    int dash = partition.lastIndexOf('-');
    return """
    {'topic':'%s','partition':%s,'offset':%d,'timestamp':1545084650987,
    'timestampType':'CREATE_TIME','key':%s,'value':%s,
    'headers':[{'headerKey':[104,101,97,100]}]}\
    """
        .formatted(partition.substring(0, dash), partition.substring(dash + 1), offset, key, value);
  }
}
