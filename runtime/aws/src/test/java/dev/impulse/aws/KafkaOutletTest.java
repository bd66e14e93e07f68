package dev.impulse.aws;

import static dev.impulse.store.tck.OutboundEvents.event;
import static dev.impulse.store.tck.OutboundEvents.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.CloudEvent;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.tck.OutletTck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaOutletTest extends OutletTck {

  @RegisterExtension private static final Broker BROKER = new Broker();

  private final String name = Emulator.name("topic");
  private final Producer<byte[], byte[]> producer = producer();
  private Topic topic;

  @BeforeEach
  void open() throws Exception {
    topic = BROKER.create(name, 3);
  }

  @AfterEach
  void close() {
    topic.close();
    producer.close();
  }

  /** As the product has it, but that it waits a second for a topic, and not five. */
  private static Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(KafkaOutlet.settings(BROKER.servers()));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
    settings.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(CountedSends.class));
    return new KafkaProducer<>(settings);
  }

  @Override
  protected Outlet<OutboundEvent> outlet() {
    return new KafkaOutlet(producer, new Address.Kafka(name, ""), reports);
  }

  @Override
  protected Outlet<OutboundEvent> toNowhere() {
    return new KafkaOutlet(producer, new Address.Kafka("nowhere-" + name, ""), reports);
  }

  @Override
  protected List<byte[]> arrived() {
    return topic.records().stream().map(ConsumerRecord::value).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Override
  protected int several() {
    return 1_200;
  }

  @Override
  protected String most() {
    return "1,048,576";
  }

  @Test
  void aKeysEventsStayInTheirOrder() {
    List<String> ids = IntStream.range(0, 20).mapToObj(wave -> "id-" + wave).toList();
    for (String id : ids) {
      List<OutboundEvent> wave =
          IntStream.range(0, 30).mapToObj(key -> event("orders", "key " + key, id, 100)).toList();
      assertThat(outlet().put(wave)).isEmpty();
    }

    Map<String, List<String>> idsOfKeys =
        topic.records().stream()
            .collect(
                groupingBy(
                    record -> text(record.key()),
                    mapping(record -> envelope(record.value()).id(), toList())));
    assertThat(idsOfKeys).hasSize(30).allSatisfy((_, of) -> assertThat(of).isEqualTo(ids));
  }

  private static CloudEvent envelope(byte[] json) {
    return CloudEvent.read(json).orElseThrow();
  }

  @Test
  void aRecordSaysThatItIsACloudEvent() {
    outlet().put(events("orders", 1, 10));

    assertThat(topic.records())
        .singleElement()
        .extracting(ConsumerRecord::headers)
        .satisfies(headers ->
            assertThat(text(headers.lastHeader("content-type").value()))
                .isEqualTo("application/cloudevents+json; charset=UTF-8"));
  }

  @Test
  void whatTheTopicDoesNotTakeIsLeftAloneAndArrivesOnceItDoes() throws Exception {
    BROKER.limit(name, 10_000);
    List<OutboundEvent> wave =
        List.of(
            event("orders", "7", "id-1", 100),
            event("orders", "8", "id-2", 20_000),
            event("orders", "9", "id-3", 100));

    List<OutboundEvent> left = outlet().put(wave);

    assertThat(left).containsExactly(wave.get(1));
    assertThat(reports.all).singleElement().asString().contains("'8'", "orders", "RecordTooLarge");
    assertThat(arrived()).hasSize(2);

    BROKER.limit(name, 1_000_000);
    assertThat(outlet().put(left)).isEmpty();
    assertArrived(List.of(wave.get(1)));
  }

  @Test
  void aTopicThatIsMissingIsWaitedForOnceAWave() {
    List<OutboundEvent> wave = events("orders", 10, 10);
    CountedSends.SENDS.set(0);

    assertThat(toNowhere().put(wave)).isEqualTo(wave);

    assertThat(CountedSends.SENDS).hasValue(1);
    assertThat(reports.all).singleElement().asString().contains("10 events", "nowhere");
  }
}
