package dev.impulse.lambda;

import dev.impulse.Definition;
import dev.impulse.aws.AddressedOutlet;
import dev.impulse.aws.AwsClients;
import dev.impulse.aws.AwsOutlets;
import dev.impulse.aws.DynamoDbTable;
import dev.impulse.aws.SesMailer;
import dev.impulse.aws.SesV2Mailer;
import dev.impulse.store.Mailer;
import dev.impulse.store.MessageOutlet;
import dev.impulse.store.Outbound.Emitted;
import dev.impulse.store.Outbound.Sent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Outlets;
import dev.impulse.store.Parallel;
import dev.impulse.aws.Addresses;
import dev.impulse.lambda.telemetry.Telemetry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** Where a function's effects go. A client is made when the first effect needs it. */
@Factory
final class OutletWiring {

  private final LambdaSettings settings;
  private final AwsClients clients;
  private final Telemetry telemetry;

  OutletWiring(LambdaSettings settings, AwsClients clients, Telemetry telemetry) {
    this.settings = settings;
    this.clients = clients;
    this.telemetry = telemetry;
  }

  @Singleton
  Outlets outlets(
      Definition definition,
      Addresses addresses,
      DynamoDbTable table,
      Parallel parallel,
      Attempts attempts) {
    return new Outlets(
        events(addresses, parallel),
        definition.delivery().isPresent()
            ? messages(definition, table, attempts)
            : OutletWiring::sendsNone);
  }

  private Outlet<Emitted> events(Addresses addresses, Parallel parallel) {
    KafkaCluster kafka = new KafkaCluster(settings.kafkaServers(), telemetry.troubles());
    return new AddressedOutlet(
        addresses,
        new AwsOutlets(clients, kafka::outlet, parallel, telemetry.troubles()),
        parallel);
  }

  private Outlet<Sent> messages(Definition definition, DynamoDbTable table, Attempts attempts) {
    return new MessageOutlet(
        telemetry.told(table.claims(definition.identity())),
        mailer(definition),
        attempts,
        telemetry.troubles());
  }

  private Mailer mailer(Definition definition) {
    String from =
        settings
            .mailFrom()
            .orElseThrow(() ->
                new StartException(
                    "%s is missing: %s sends messages, and they are from an address that SES knows"
                        .formatted(Variables.MAIL_FROM, definition)));
    return switch (settings.mailBy()) {
      case SESV2 -> new SesV2Mailer(clients.sesV2(), from, settings.mailConfigurationSet());
      case SES -> new SesMailer(clients.ses(), from, settings.mailConfigurationSet());
    };
  }

  /** Its definition does not let it. */
  private static List<Sent> sendsNone(List<Sent> messages) {
    throw new IllegalStateException("sends no messages, but was to send " + messages);
  }
}
