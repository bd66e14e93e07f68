package dev.impulse.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.host.Outlet;
import dev.impulse.lambda.host.RefusedException;
import dev.impulse.lambda.host.Troubles;
import dev.impulse.lambda.host.UnavailableException;
import dev.impulse.lambda.source.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Events to a Kafka topic, by their keys, as CloudEvents in structured mode.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     CloudEvents by Kafka</a>
 */
public final class KafkaOutlet implements Outlet<Emitted> {

  private static final List<Header> STRUCTURED =
      List.of(
          new RecordHeader(
              "content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8)));

  private final Producer<byte[], byte[]> producer;
  private final Address.Kafka topic;
  private final Troubles troubles;

  /**
   * Puts to the topic of this address.
   *
   * @param producer with {@link #settings}; shared by all topics of a cluster
   */
  public KafkaOutlet(Producer<byte[], byte[]> producer, Address.Kafka topic, Troubles troubles) {
    this.producer = producer;
    this.topic = topic;
    this.troubles = troubles;
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
  public List<Emitted> put(List<Emitted> wave) {
    List<Future<RecordMetadata>> sent = wave.stream().map(this::send).toList();
    List<Emitted> failed = new ArrayList<>();
    for (int i = 0; i < wave.size(); i++) {
      if (!isAcknowledged(wave.get(i), sent.get(i))) {
        failed.add(wave.get(i));
      }
    }
    return failed;
  }

  private Future<RecordMetadata> send(Emitted event) {
    return producer.send(
        new ProducerRecord<>(
            topic.resource(), null, event.key().getBytes(UTF_8), event.event(), STRUCTURED));
  }

  private boolean isAcknowledged(Emitted event, Future<RecordMetadata> sent) {
    try {
      sent.get();
      return true;
    } catch (ExecutionException e) {
      report(event, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      report(event, e);
    }
    return false;
  }

  private void report(Emitted event, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    troubles.report(
        "put event %s with key '%s' to %s".formatted(event.id(), event.key(), event.stream()),
        cause instanceof RecordTooLargeException
            ? new RefusedException(message, cause)
            : new UnavailableException(message, cause));
  }
}
