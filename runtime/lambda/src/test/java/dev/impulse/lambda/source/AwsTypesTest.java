package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.CLUSTER_ARN;
import static dev.impulse.lambda.source.Events.FIFO_ARN;
import static dev.impulse.lambda.source.Events.KINESIS_ARN;
import static dev.impulse.lambda.source.Events.TABLE_STREAM_ARN;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.reader;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;

/**
 * Whoever has an event as an object of AWS's library writes it as Lambda does, and has the bytes.
 */
class AwsTypesTest {

  private static final Instant ARRIVED = Instant.parse("2026-01-31T12:00:00.250Z");
  private static final String SALE = "{\"id\":\"s-1\",\"till\":\"7\"}";

  private static <T> Invocation read(Class<T> type, T event) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ClassLoader loader = Objects.requireNonNull(AwsTypesTest.class.getClassLoader());
    LambdaEventSerializers.serializerFor(type, loader).toJson(event, json);
    return reader(Till.SALES).read(json.toByteArray());
  }

  private static <T> InputRecord one(Class<T> type, T event) {
    return ((Invocation.Records) read(type, event)).records().getFirst();
  }

  @Test
  void aKinesisEvent() {
    KinesisEvent.Record kinesis = new KinesisEvent.Record();
    kinesis.setPartitionKey("7");
    kinesis.setSequenceNumber("12");
    kinesis.setData(ByteBuffer.wrap(SALE.getBytes(UTF_8)));
    kinesis.setApproximateArrivalTimestamp(Date.from(ARRIVED));
    KinesisEvent.KinesisEventRecord record = new KinesisEvent.KinesisEventRecord();
    record.setEventSource("aws:kinesis");
    record.setEventSourceARN(KINESIS_ARN);
    record.setKinesis(kinesis);
    KinesisEvent event = new KinesisEvent();
    event.setRecords(List.of(record));

    InputRecord read = one(KinesisEvent.class, event);

    assertThat(read.position()).contains(new Position(KINESIS_ARN, "12", 0));
    assertThat(read.arrived()).isEqualTo(ARRIVED);
    assertThat(data(read)).isEqualTo(SALE);
  }

  @Test
  void aDynamoDbEvent() {
    StreamRecord change =
        new StreamRecord()
            .withSequenceNumber("12")
            .withApproximateCreationDateTime(Date.from(ARRIVED))
            .withNewImage(Map.of("till", new AttributeValue().withS("7")));
    DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventID("e-1");
    record.setEventName("INSERT");
    record.setEventSourceARN(TABLE_STREAM_ARN);
    record.setDynamodb(change);
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));

    InputRecord read = one(DynamodbEvent.class, event);

    assertThat(read.position()).contains(new Position(TABLE_STREAM_ARN, "12", 0));
    assertThat(data(read)).contains("{\"till\":\"7\"}");
  }

  @Test
  void anSqsEvent() {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("m-1");
    message.setBody(SALE);
    message.setEventSourceArn(FIFO_ARN);
    message.setAttributes(
        Map.of(
            "SentTimestamp", Long.toString(ARRIVED.toEpochMilli()),
            "MessageGroupId", "7",
            "SequenceNumber", "12"));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));

    InputRecord read = one(SQSEvent.class, event);

    assertThat(read.position()).contains(new Position(FIFO_ARN + "/7", "12", 0));
    assertThat(read.arrived()).isEqualTo(ARRIVED);
    assertThat(data(read)).isEqualTo(SALE);
  }

  @Test
  void aKafkaEvent() {
    KafkaEvent.KafkaEventRecord record =
        KafkaEvent.KafkaEventRecord.builder()
            .withTopic("sales")
            .withPartition(0)
            .withOffset(12)
            .withTimestamp(ARRIVED.toEpochMilli())
            .withKey(Base64.getEncoder().encodeToString("7".getBytes(UTF_8)))
            .withValue(Base64.getEncoder().encodeToString(SALE.getBytes(UTF_8)))
            .build();
    KafkaEvent event =
        KafkaEvent.builder()
            .withEventSource("aws:kafka")
            .withEventSourceArn(CLUSTER_ARN)
            .withRecords(Map.of("sales-0", List.of(record)))
            .build();

    InputRecord read = one(KafkaEvent.class, event);

    assertThat(read.position()).contains(new Position(CLUSTER_ARN + "/sales/0", "12", 0));
    assertThat(read.partitionKey()).contains("7");
    assertThat(data(read)).isEqualTo(SALE);
  }

  @Test
  void aScheduledEvent() {
    ScheduledEvent event =
        new ScheduledEvent()
            .withSource("aws.events")
            .withDetailType("Scheduled Event")
            .withTime(new DateTime(ARRIVED.toEpochMilli(), DateTimeZone.UTC))
            .withDetail(Map.of());

    assertThat(read(ScheduledEvent.class, event)).isEqualTo(new Invocation.Wake());
  }
}
