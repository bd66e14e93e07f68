package dev.impulse.lambda;

import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.aws.Address;
import dev.impulse.aws.AddressedOutlet;
import dev.impulse.aws.Addresses;
import dev.impulse.aws.AwsClients;
import dev.impulse.aws.AwsOutlets;
import dev.impulse.aws.DynamoDbTable;
import dev.impulse.aws.Emulator;
import dev.impulse.aws.Mailbox;
import dev.impulse.aws.SesMailer;
import dev.impulse.aws.SharedTable;
import dev.impulse.aws.Streams;
import dev.impulse.aws.VirtualThreads;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.spi.Codec;
import dev.impulse.store.HostSettings;
import dev.impulse.store.MessageOutlet;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Outlets;
import dev.impulse.store.Parallel;
import dev.impulse.store.Ports;
import dev.impulse.store.StoreHost;
import dev.impulse.store.Tracer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import software.amazon.awssdk.services.ses.SesClient;

/** The functions of sales as they run on AWS: Kinesis before and after them, DynamoDB, SES. */
final class SalesOnAws {

  static final Topology SALES =
      Topology.of(
          new JoinLedger().define(Settings.defaults()),
          new CheckLimits().define(Settings.defaults()),
          new SendConfirmations().define(Settings.defaults()));

  private static final Codec CODEC = JsonCodec.create();

  private final AwsClients clients = Emulator.clients();
  private final Streams streams = new Streams(clients.kinesis());
  private final SesClient ses = clients.ses();
  private final String prefix = Emulator.name("sales") + "-";
  private final String sender = prefix + "shop@example.org";
  private final Addresses addresses = new Addresses(prefix, Map.of());
  private final Outlet<OutboundEvent> events =
      new AddressedOutlet(
          addresses,
          new AwsOutlets(clients, SalesOnAws::noCluster, Parallel.SEQUENTIAL, SalesOnAws::fail),
          Parallel.SEQUENTIAL);
  private final List<PolledFunction> functions;
  private final Random random;

  /** Streams of two shards, and functions that nothing has been put to yet. */
  SalesOnAws(long seed) {
    random = new Random(seed);
    ses.verifyEmailIdentity(identity -> identity.emailAddress(sender));
    SALES.streams().forEach(stream -> streams.create(prefix + stream.name(), 2));
    functions = SALES.functions().stream().map(this::polled).toList();
  }

  private static Outlet<OutboundEvent> noCluster(Address.Kafka topic) {
    throw new AssertionError("no stream is on Kafka here: " + topic);
  }

  private static void fail(String what, RuntimeException cause) {
    throw new AssertionError(what, cause);
  }

  private PolledFunction polled(Definition function) {
    EventReader reader = new EventReader(function.inputs(), addresses, InstantSource.system());
    return new PolledFunction(function.inputs(), prefix, reader, host(function), streams);
  }

  private StoreHost host(Definition function) {
    DynamoDbTable table = SharedTable.get();
    String name = prefix + function.name();
    MessageOutlet messages =
        new MessageOutlet(
            table.claims(name),
            new SesMailer(ses, sender, Optional.empty()),
            SalesOnAws::token,
            SalesOnAws::fail);
    Ports ports =
        new Ports(
            table.states(name),
            table.receipts(name),
            table.failures(name),
            new Outlets(events, messages),
            new VirtualThreads(4),
            failures -> {},
            InstantSource.system(),
            SalesOnAws::token,
            Tracer.NONE,
            (measure, amount) -> {},
            SalesOnAws::fail);
    return StoreHost.of(function, CODEC, HostSettings.DEFAULT, ports);
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }

  void put(SalesTraffic.Run run) {
    assertThat(events.put(run.events())).isEmpty();
  }

  /** Polls in random order, with batches of random sizes, until nothing is left. */
  void settle() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (PolledFunction function : functions) {
        busy |= function.poll(1 + random.nextInt(40), random);
      }
    }
  }

  List<LimitDecision> decisions() {
    return streams.records(prefix + LIMIT_DECISIONS.name()).stream()
        .map(record -> CloudEvent.read(record.data().asByteArray()).orElseThrow())
        .map(event -> CODEC.decode(LimitDecision.class, event.data()))
        .toList();
  }

  List<Message> mail() {
    return Mailbox.sentFrom(sender);
  }
}
