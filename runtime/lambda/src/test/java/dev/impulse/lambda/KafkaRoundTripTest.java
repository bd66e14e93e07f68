package dev.impulse.lambda;

import static dev.impulse.store.tck.OutboundEvents.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.Key;
import dev.impulse.aws.Address;
import dev.impulse.aws.Addresses;
import dev.impulse.aws.KafkaOutlet;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.source.Invocation;
import dev.impulse.store.InputRecord;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.tck.OutboundEvents;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaRoundTripTest {

  private record OrderId(String value) implements Key {}

  @EventType("tests.order-placed")
  private record Order(OrderId id) {}

  private static final EventStream<OrderId, Order> ORDERS =
      EventStream.of("orders", OrderId.class, Order.class, Order::id);

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void aFunctionIsHandedWhatWasPut() {
    List<OutboundEvent> wave = events("orders", 20, 100);
    new KafkaOutlet(producer, new Address.Kafka("topic", ""), new OutboundEvents.Reports())
        .put(wave);

    List<InputRecord> read = read(event(producer.history()));

    assertThat(read)
        .hasSize(wave.size())
        .allSatisfy(record -> {
          assertThat(record.stream()).isEqualTo("orders");
          assertThat(record.position()).isPresent();
        });
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).partitionKey()).contains(wave.get(i).key());
      assertThat(read.get(i).data()).isEqualTo(wave.get(i).event());
    }
  }

  private static List<InputRecord> read(String event) {
    Addresses addresses = Addresses.parse(Map.of("IMPULSE_STREAM_ORDERS", "kafka:topic"));
    EventReader reader = new EventReader(List.of(ORDERS), addresses, InstantSource.system());
    return ((Invocation.Records) reader.read(event.getBytes(UTF_8))).records();
  }

  /** Records as an event source mapping of Amazon MSK hands them to a function. */
  private static String event(List<ProducerRecord<byte[], byte[]>> records) {
    String partition =
        IntStream.range(0, records.size())
            .mapToObj(offset -> record(records.get(offset), offset))
            .collect(joining(","));
    return """
    {"eventSource":"aws:kafka",\
    "eventSourceArn":"arn:aws:kafka:eu-central-1:123456789012:cluster/tests/b5a6e8d2-3",\
    "bootstrapServers":"b-1.tests:9092","records":{"topic-0":[%s]}}\
    """
        .formatted(partition);
  }

  private static String record(ProducerRecord<byte[], byte[]> record, int offset) {
    return """
    {"topic":"%s","partition":0,"offset":%d,"timestamp":1772355600000,\
    "timestampType":"CREATE_TIME","key":"%s","value":"%s","headers":[%s]}\
    """
        .formatted(
            record.topic(),
            offset,
            Base64.getEncoder().encodeToString(record.key()),
            Base64.getEncoder().encodeToString(record.value()),
            StreamSupport.stream(record.headers().spliterator(), false)
                .map(KafkaRoundTripTest::header)
                .collect(joining(",")));
  }

  private static String header(Header header) {
    List<String> numbers = new ArrayList<>();
    for (byte one : header.value()) {
      numbers.add(Byte.toString(one));
    }
    return "{\"%s\":[%s]}".formatted(header.key(), String.join(",", numbers));
  }
}
