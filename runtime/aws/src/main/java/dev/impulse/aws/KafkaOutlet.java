package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Events to a Kafka topic, by their keys, as CloudEvents in structured mode. A producer takes 1 MiB
 * a record, and so does a broker, unless they are set otherwise.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     CloudEvents by Kafka</a>
 */
public final class KafkaOutlet implements Outlet<OutboundEvent> {

  private static final List<Header> STRUCTURED =
      List.of(
          new RecordHeader(
              "content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8)));

  private static final int MIB = 1024 * 1024;

  /** What the producer counts of a record beside its key and value, and more than that. */
  private static final int ENVELOPE = 256;

  static final EventLimit TAKES = new EventLimit(KafkaOutlet::size, MIB);

  private static final RequestBatcher.Limits LIMITS =
      new RequestBatcher.Limits(TAKES, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final Producer<byte[], byte[]> producer;
  private final Address.Kafka topic;
  private final RequestBatcher requests;

  /**
   * Puts to the topic of this address.
   *
   * @param producer with {@link #settings}; shared by all topics of a cluster
   */
  public KafkaOutlet(Producer<byte[], byte[]> producer, Address.Kafka topic, ErrorReporter errors) {
    this.producer = producer;
    this.topic = topic;
    this.requests = new RequestBatcher(LIMITS, this::request, Parallel.SEQUENTIAL, errors);
  }

  private static int size(OutboundEvent event) {
    return event.event().length + event.key().getBytes(UTF_8).length + ENVELOPE;
  }

  /**
   * The settings of a producer that writes each record once for a call, and acknowledges what all
   * replicas in sync have. A record is given up after 15 seconds.
   *
   * @param servers where the cluster is, as {@code bootstrap.servers} has it
   */
  public static Map<String, Object> settings(String servers) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        servers,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.LINGER_MS_CONFIG,
        0,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        5_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        5_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        15_000,
        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
        ByteArraySerializer.class,
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
        ByteArraySerializer.class);
  }

  @Override
  public Optional<String> objection(OutboundEvent event) {
    return TAKES.objection(event);
  }

  @Override
  public List<OutboundEvent> put(List<OutboundEvent> wave) {
    return requests.put(wave);
  }

  /** The producer itself makes requests of what it is given. */
  private List<Optional<String>> request(List<OutboundEvent> events) {
    List<Future<RecordMetadata>> sent = send(events);
    List<Optional<String>> faults = new ArrayList<>();
    sent.forEach(one -> faults.add(fault(one)));
    faults.addAll(Collections.nCopies(events.size() - sent.size(), faults.getLast()));
    return faults;
  }

  /**
   * Each event up to one that found neither the topic nor room: the next would wait as long for it.
   */
  private List<Future<RecordMetadata>> send(List<OutboundEvent> events) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (OutboundEvent event : events) {
      sent.add(producer.send(record(event)));
      if (hasTimedOut(sent.getLast())) {
        break;
      }
    }
    return sent;
  }

  private ProducerRecord<byte[], byte[]> record(OutboundEvent event) {
    return new ProducerRecord<>(
        topic.resource(), null, event.key().getBytes(UTF_8), event.event(), STRUCTURED);
  }

  private static boolean hasTimedOut(Future<RecordMetadata> sent) {
    return sent.state() == Future.State.FAILED && sent.exceptionNow() instanceof TimeoutException;
  }

  private static Optional<String> fault(Future<RecordMetadata> sent) {
    try {
      sent.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e.toString());
    }
  }
}
