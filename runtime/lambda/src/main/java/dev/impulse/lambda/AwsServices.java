package dev.impulse.lambda;

import dev.impulse.aws.AddressedOutlet;
import dev.impulse.aws.AwsClients;
import dev.impulse.aws.AwsOutlets;
import dev.impulse.aws.DynamoDbTable;
import dev.impulse.aws.SesMailer;
import dev.impulse.aws.SesV2Mailer;
import dev.impulse.aws.VirtualThreads;
import dev.impulse.store.Backend;
import dev.impulse.store.Claims;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.FailureStore;
import dev.impulse.store.HostSettings;
import dev.impulse.store.Mailer;
import dev.impulse.store.Meter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** AWS, as a function's configuration has it. A client is made when the first effect needs it. */
final class AwsServices implements Backend {

  /** How many calls are made at a time. */
  static final int AT_A_TIME = 32;

  private final LambdaConfig config;
  private final AwsClients clients;
  private final DynamoDbTable table;
  private final Outlet<OutboundEvent> events;

  private AwsServices(
      LambdaConfig config,
      AwsClients clients,
      Parallel parallel,
      InstantSource clock,
      Meter meter,
      ErrorReporter errors) {
    this.config = config;
    this.clients = clients;
    this.table =
        new DynamoDbTable(
            clients.dynamoDb(meter),
            config.table(),
            meter,
            parallel,
            clock,
            HostSettings.DEFAULT.marks());
    KafkaCluster kafka = new KafkaCluster(config.kafkaServers(), errors);
    this.events =
        new AddressedOutlet(
            config.addresses(), new AwsOutlets(clients, kafka::outlet, parallel, errors), parallel);
  }

  /** The ports of a function, over these clients. */
  static LambdaPorts ports(LambdaConfig config, AwsClients clients, OutputStream log) {
    InstantSource clock = InstantSource.system();
    Parallel parallel = new VirtualThreads(AT_A_TIME);
    return new LambdaPorts(
        clock,
        log,
        parallel,
        new JitteredBackoff(),
        (meter, errors) -> new AwsServices(config, clients, parallel, clock, meter, errors));
  }

  /** The ports of a function whose log nobody reads, over what answers here for all of AWS. */
  static LambdaPorts rehearsed(LambdaConfig config, URI endpoint) {
    AwsBasicCredentials nobody = AwsBasicCredentials.create("rehearsal", "rehearsal");
    AwsClients clients =
        AwsClients.of(
            endpoint, Region.EU_CENTRAL_1, StaticCredentialsProvider.create(nobody), AT_A_TIME);
    return ports(config, clients, OutputStream.nullOutputStream());
  }

  @Override
  public StateTable states(String function) {
    return table.states(function);
  }

  @Override
  public Receipts receipts(String function) {
    return table.receipts(function);
  }

  @Override
  public FailureStore failures(String function) {
    return table.failures(function);
  }

  @Override
  public Claims claims(String function) {
    return table.claims(function);
  }

  @Override
  public Outlet<OutboundEvent> events() {
    return events;
  }

  @Override
  public Mailer mailer() {
    MailConfig mail = config.mail();
    String from =
        mail.from()
            .orElseThrow(() ->
                new StartException(
                    "%s is missing: messages are from an address that SES knows"
                        .formatted(Variables.MAIL_FROM)));
    return switch (mail.by()) {
      case SESV2 -> new SesV2Mailer(clients.sesV2(), from, mail.configurationSet());
      case SES -> new SesMailer(clients.ses(), from, mail.configurationSet());
    };
  }
}
