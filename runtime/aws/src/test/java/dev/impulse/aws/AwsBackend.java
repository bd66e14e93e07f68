package dev.impulse.aws;

import dev.impulse.Message;
import dev.impulse.store.Claims;
import dev.impulse.store.FailureStore;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Mailer;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import dev.impulse.store.tck.TestBackend;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The world of a host on an emulator of AWS: the shared table, Kinesis streams of a shard each,
 * SES.
 */
final class AwsBackend implements TestBackend {

  private static final KinesisClient KINESIS = Emulator.clients().kinesis();
  private static final SesClient SES = Emulator.clients().ses();
  private static final Parallel PARALLEL = Parallel.SEQUENTIAL;
  private static final AwsOutlets OUTLETS =
      new AwsOutlets(
          Emulator.clients(),
          AwsBackend::noCluster,
          PARALLEL,
          (what, cause) -> {
            throw new AssertionError(what, cause);
          });

  private final String prefix = Emulator.name("world") + "-";
  private final String sender = prefix + "shop@example.org";
  private final Map<String, OneShard> streams = new HashMap<>();
  private final List<String> keysOfMail = new ArrayList<>();
  private final Outlet<OutboundEvent> outlet;
  private final InstantSource clock;

  AwsBackend(InstantSource clock) {
    this.clock = clock;
    this.outlet = new AddressedOutlet(new Addresses(prefix, Map.of()), OUTLETS, PARALLEL);
    SES.verifyEmailIdentity(identity -> identity.emailAddress(sender));
  }

  private static Outlet<OutboundEvent> noCluster(Address.Kafka topic) {
    throw new AssertionError("no stream is on Kafka here: " + topic);
  }

  @Override
  public StateTable states(String function) {
    return SharedTable.get().states(prefix + function);
  }

  @Override
  public Receipts receipts(String function) {
    return SharedTable.get().receipts(prefix + function);
  }

  @Override
  public FailureStore failures(String function) {
    return SharedTable.get().failures(prefix + function);
  }

  @Override
  public Claims claims(String function) {
    return SharedTable.get().claims(prefix + function);
  }

  @Override
  public Outlet<OutboundEvent> events() {
    return new Outlet<>() {

      @Override
      public List<OutboundEvent> put(List<OutboundEvent> wave) {
        wave.forEach(event -> stream(event.stream()));
        List<OutboundEvent> left = outlet.put(wave);
        wave.stream()
            .filter(event -> !left.contains(event))
            .forEach(event -> stream(event.stream()).put(1));
        return left;
      }

      @Override
      public Optional<String> objection(OutboundEvent event) {
        return outlet.objection(event);
      }
    };
  }

  private OneShard stream(String name) {
    return streams.computeIfAbsent(
        name, _ -> OneShard.create(new Streams(KINESIS), name, prefix + name, clock));
  }

  @Override
  public Mailer mailer() {
    Mailer mailer = new SesMailer(SES, sender, Optional.empty());
    return (id, message) -> {
      mailer.send(id, message);
      keysOfMail.add(message.key());
    };
  }

  @Override
  public List<InputRecord> records(String stream) {
    return streams.containsKey(stream) ? stream(stream).records() : List.of();
  }

  @Override
  public List<Message> mail() {
    List<Message> taken = Mailbox.sentFrom(sender);
    List<Message> mail = new ArrayList<>();
    for (int i = 0; i < Math.max(taken.size(), keysOfMail.size()); i++) {
      Message message = taken.get(i);
      mail.add(
          new Message(keysOfMail.get(i), message.recipient(), message.subject(), message.text()));
    }
    return mail;
  }

  @Override
  public void close() {
    streams.values().forEach(OneShard::delete);
  }
}
