package dev.impulse.lambda;

import dev.impulse.aws.Address;
import dev.impulse.aws.KafkaOutlet;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** The cluster of a project's topics: its producer is made when the first topic needs it. */
final class KafkaCluster {

  private final Optional<String> servers;
  private final ErrorReporter errors;
  private @Nullable Object producer;

  /**
   * @param servers where the cluster is; empty if there is none
   */
  KafkaCluster(Optional<String> servers, ErrorReporter errors) {
    this.servers = servers;
    this.errors = errors;
  }

  synchronized Outlet<OutboundEvent> outlet(Address.Kafka topic) {
    return Client.outlet(this, topic);
  }

  private Map<String, Object> settings() {
    return KafkaOutlet.settings(
        servers.orElseThrow(() ->
            new StartException(
                "%s is missing: a stream is a Kafka topic".formatted(Variables.KAFKA_SERVERS))));
  }

  /** What knows the client, which most functions do without. */
  private static final class Client {

    @SuppressWarnings("unchecked")
    static Outlet<OutboundEvent> outlet(KafkaCluster cluster, Address.Kafka topic) {
      if (cluster.producer == null) {
        cluster.producer = new KafkaProducer<byte[], byte[]>(cluster.settings());
      }
      return new KafkaOutlet((Producer<byte[], byte[]>) cluster.producer, topic, cluster.errors);
    }
  }
}
