package dev.impulse.lambda.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is on a topic, read on from where reading has ended. */
final class Topic implements AutoCloseable {

  private static final Duration A_WHILE = Duration.ofMillis(100);

  private final String name;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Topic(String servers, String name) {
    this.name = name;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(consumer.partitionsFor(name).stream().map(Topic::partition).toList());
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  /** All up to the ends of now, each partition in its order. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(A_WHILE).forEach(all::add);
    }
    return all;
  }

  /** Records as an event source mapping of Amazon MSK hands them to a function. */
  String event(List<ConsumerRecord<byte[], byte[]>> records) {
    String partitions =
        records.stream()
            .collect(
                groupingBy(
                    record -> name + "-" + record.partition(),
                    TreeMap::new,
                    mapping(Topic::json, joining(",", "[", "]"))))
            .entrySet()
            .stream()
            .map(partition -> "\"%s\":%s".formatted(partition.getKey(), partition.getValue()))
            .collect(joining(","));
    return """
    {"eventSource":"aws:kafka",\
    "eventSourceArn":"arn:aws:kafka:eu-central-1:123456789012:cluster/tests/b5a6e8d2-3",\
    "bootstrapServers":"b-1.tests:9092","records":{%s}}\
    """
        .formatted(partitions);
  }

  private static String json(ConsumerRecord<byte[], byte[]> record) {
    return """
    {"topic":"%s","partition":%d,"offset":%d,"timestamp":%d,"timestampType":"CREATE_TIME",\
    "key":"%s","value":"%s","headers":[%s]}\
    """
        .formatted(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            Base64.getEncoder().encodeToString(record.key()),
            Base64.getEncoder().encodeToString(record.value()),
            StreamSupport.stream(record.headers().spliterator(), false)
                .map(Topic::json)
                .collect(joining(",")));
  }

  private static String json(Header header) {
    List<String> numbers = new ArrayList<>();
    for (byte one : header.value()) {
      numbers.add(Byte.toString(one));
    }
    return "{\"%s\":[%s]}".formatted(header.key(), String.join(",", numbers));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
