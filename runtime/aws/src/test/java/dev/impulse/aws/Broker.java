package dev.impulse.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Kafka broker in this process, its own controller, for the tests of a class. */
final class Broker implements BeforeAllCallback, AfterAllCallback {

  private final KafkaClusterTestKit cluster;

  Broker() {
    try {
      cluster =
          new KafkaClusterTestKit.Builder(
                  new TestKitNodes.Builder()
                      .setCombined(true)
                      .setNumBrokerNodes(1)
                      .setNumControllerNodes(1)
                      .build())
              .setConfigProp("auto.create.topics.enable", "false")
              .build();
    } catch (Exception e) {
      throw new IllegalStateException("there is no broker", e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    cluster.format();
    cluster.startup();
    cluster.waitForReadyBrokers();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    cluster.close();
  }

  String servers() {
    return cluster.bootstrapServers();
  }

  Topic create(String topic, int partitions) throws ExecutionException, InterruptedException {
    try (Admin admin = cluster.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
    return new Topic(servers(), topic);
  }

  /** Sets how large a batch a topic takes. */
  void limit(String topic, int bytes) throws ExecutionException, InterruptedException {
    ConfigEntry most =
        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    try (Admin admin = cluster.admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(new AlterConfigOp(most, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }
}
