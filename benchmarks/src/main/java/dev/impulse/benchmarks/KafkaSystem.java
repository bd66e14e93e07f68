package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;

/** Kafka Streams, exactly once, and its broker, both in this process. */
final class KafkaSystem<S> implements SystemUnderTest {

  private static final String APPLICATION = "limits";
  private static final int POLL_MILLIS = 20;

  private final Codec codec = JsonCodec.create();
  private final Definition.Keyed<CustomerId, S> ledger;
  private final Broker broker;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaStreams streams;

  private KafkaSystem(Definition.Keyed<CustomerId, S> ledger, Path folder, Duration commitInterval)
      throws Exception {
    this.ledger = ledger;
    broker = Broker.start(folder.resolve("broker"));
    admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    createTopics();
    producer = new KafkaProducer<>(producerSettings());
    streams =
        new KafkaStreams(
            LedgerTopology.of(ledger, codec, Stores.persistentKeyValueStore(LedgerProcessor.STORE)),
            streamsSettings(folder.resolve("streams"), commitInterval));
    streams.start();
  }

  @SuppressWarnings("unchecked") // join-ledger is keyed by the customer
  static SystemUnderTest start(Path folder, Duration commitInterval) throws Exception {
    Definition ledger = new JoinLedger().define(Settings.defaults());
    return new KafkaSystem<>((Definition.Keyed<CustomerId, ?>) ledger, folder, commitInterval);
  }

  private void createTopics() throws ExecutionException, InterruptedException {
    List<NewTopic> topics =
        Stream.concat(LedgerTopology.INPUTS.stream(), LedgerTopology.OUTPUTS.stream())
            .map(stream -> new NewTopic(stream.name(), 1, (short) 1))
            .toList();
    admin.createTopics(topics).all().get();
  }

  private Map<String, Object> producerSettings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        broker.address(),
        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
        ByteArraySerializer.class,
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
        ByteArraySerializer.class,
        ProducerConfig.BATCH_SIZE_CONFIG,
        256 * 1024);
  }

  private Properties streamsSettings(Path folder, Duration commitInterval) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L << 20);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
    settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return settings;
  }

  @Override
  public void put(List<Input<?>> inputs) {
    for (Input<?> input : inputs) {
      var _ = producer.send(new ProducerRecord<>(input.stream().name(), input.key(), input.json()));
    }
  }

  @Override
  public void settle() throws InterruptedException {
    producer.flush();
    try {
      long put = sum(ends(LedgerTopology.INPUTS));
      while (committed() < put) {
        if (streams.state() == KafkaStreams.State.ERROR) {
          throw new IllegalStateException("Kafka Streams has stopped");
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private long committed() throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(APPLICATION)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(offset -> offset.offset())
        .sum();
  }

  private Map<TopicPartition, Long> ends(List<EventStream<CustomerId, ?>> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions(topics).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest)
        .all()
        .get()
        .forEach((partition, result) -> ends.put(partition, result.offset()));
    return ends;
  }

  private static long sum(Map<TopicPartition, Long> ends) {
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<TopicPartition> partitions(List<EventStream<CustomerId, ?>> topics) {
    return topics.stream().map(topic -> new TopicPartition(topic.name(), 0)).toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer(EventStream<CustomerId, ?> topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.address(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
    consumer.assign(partitions(List.of(topic)));
    return consumer;
  }

  @Override
  public DecisionWatcher watch(DecisionWatcher.Seen seen) {
    return new ConsumerWatcher(consumer(LIMIT_DECISIONS), seen);
  }

  @Override
  public void answers(AnswerSink to) {
    each(ENRICHED_ORDERS, (order, record) -> to.enriched(order, foldedBefore(record)));
    each(ENRICHED_PAYMENTS, (payment, record) -> to.enriched(payment, foldedBefore(record)));
    each(LIMIT_DECISIONS, (decision, record) -> to.decided(decision));
    try (KeyValueIterator<String, StoredLedger<S>> ledgers =
        streams
            .store(
                StoreQueryParameters.fromNameAndType(
                    LedgerProcessor.STORE,
                    QueryableStoreTypes.<String, StoredLedger<S>>keyValueStore()))
            .all()) {
      ledgers.forEachRemaining(
          entry -> to.owes(new CustomerId(entry.key), owed(entry.value.state())));
    }
  }

  private Money owed(S state) {
    return codec.decode(LedgerView.class, codec.encode(ledger.state(), state)).exposure();
  }

  private static int foldedBefore(ConsumerRecord<?, ?> record) {
    return ByteBuffer.wrap(record.headers().lastHeader(LedgerProcessor.FOLDED_BEFORE).value())
        .getInt();
  }

  private <T> void each(
      EventStream<CustomerId, T> topic, BiConsumer<T, ConsumerRecord<byte[], byte[]>> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
      consumer.seekToBeginning(consumer.assignment());
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          each.accept(codec.decode(topic.payload(), record.value()), record);
        }
      }
    }
  }

  @Override
  public void close() {
    producer.close();
    streams.close(Duration.ofSeconds(30));
    admin.close();
    broker.close();
  }
}
