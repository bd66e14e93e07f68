package dev.impulse.aws;

import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.Lazy;

/**
 * Makes the outlet of an address. A service's client is made when the first address of its kind is
 * met: a function needs no jar of a service that it does not use.
 */
public final class AwsOutlets implements Function<Address, Outlet<OutboundEvent>> {

  private final Lazy<Kinesis> kinesis;
  private final Lazy<Sqs> sqs;
  private final Lazy<EventBridge> eventBridge;
  private final Function<Address.Kafka, Outlet<OutboundEvent>> kafka;
  private final Parallel parallel;
  private final ErrorReporter errors;

  /**
   * Makes outlets.
   *
   * @param kafka makes those of topics, where a project has a cluster
   */
  public AwsOutlets(
      AwsClients clients,
      Function<Address.Kafka, Outlet<OutboundEvent>> kafka,
      Parallel parallel,
      ErrorReporter errors) {
    this.kinesis = new Lazy<>(() -> new Kinesis(clients));
    this.sqs = new Lazy<>(() -> new Sqs(clients));
    this.eventBridge = new Lazy<>(() -> new EventBridge(clients));
    this.kafka = kafka;
    this.parallel = parallel;
    this.errors = errors;
  }

  /**
   * The outlet of an address.
   *
   * @throws IllegalArgumentException if nothing can be put there
   */
  @Override
  public Outlet<OutboundEvent> apply(Address address) {
    return switch (address) {
      case Address.Kinesis stream ->
          new KinesisOutlet(kinesis.getValue().client, stream, parallel, errors);
      case Address.Sqs queue -> new SqsOutlet(sqs.getValue().client, queue, parallel, errors);
      case Address.EventBridge bus ->
          new EventBridgeOutlet(eventBridge.getValue().client, bus, parallel, errors);
      case Address.Kafka topic -> kafka.apply(topic);
      case Address.DynamoDb table ->
          throw new IllegalArgumentException(
              "events cannot be put to %s: a table's stream is a source only, give the stream another address"
                  .formatted(table.resource()));
    };
  }

  /**
   * Why an event would never be taken at an address; empty if it may be. It makes neither outlet
   * nor client: what is wrong with these is no fault of the event.
   */
  Optional<String> objection(Address address, OutboundEvent event) {
    return switch (address) {
      case Address.Kinesis stream -> KinesisOutlet.TAKES.objection(event);
      case Address.Sqs queue -> SqsOutlet.TAKES.objection(event);
      case Address.EventBridge bus -> EventBridgeOutlet.TAKES.objection(event);
      case Address.Kafka topic -> KafkaOutlet.TAKES.objection(event);
      case Address.DynamoDb table -> Optional.empty();
    };
  }

  // A lambda that returns a client would need the client's class to be made at all: these do not.

  private static final class Kinesis {

    final KinesisClient client;

    Kinesis(AwsClients clients) {
      this.client = clients.kinesis();
    }
  }

  private static final class Sqs {

    final SqsClient client;

    Sqs(AwsClients clients) {
      this.client = clients.sqs();
    }
  }

  private static final class EventBridge {

    final EventBridgeClient client;

    EventBridge(AwsClients clients) {
      this.client = clients.eventBridge();
    }
  }
}
