package dev.impulse.lambda;

import dev.impulse.Definition;
import dev.impulse.lambda.aws.AddressedOutlet;
import dev.impulse.lambda.aws.AwsClients;
import dev.impulse.lambda.aws.AwsOutlets;
import dev.impulse.lambda.aws.DynamoDbTable;
import dev.impulse.lambda.aws.SesMailer;
import dev.impulse.lambda.aws.SesV2Mailer;
import dev.impulse.lambda.host.Mailer;
import dev.impulse.lambda.host.MessageOutlet;
import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.host.Outbound.Sent;
import dev.impulse.lambda.host.Outlet;
import dev.impulse.lambda.host.Outlets;
import dev.impulse.lambda.host.Parallel;
import dev.impulse.lambda.source.Addresses;
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
