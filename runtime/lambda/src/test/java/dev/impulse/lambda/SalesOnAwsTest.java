package dev.impulse.lambda;

import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventFunction;
import dev.impulse.Message;
import dev.impulse.aws.OnEmulator;
import dev.impulse.aws.Service;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.EventTail;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.RejectedException;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.store.OutboundEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of sales, not a line of them changed, on AWS. */
@OnEmulator({Service.DYNAMODB, Service.KINESIS, Service.SES})
class SalesOnAwsTest {

  private static final int ROUNDS = 6;

  private final SalesTraffic traffic = new SalesTraffic(26);
  private final List<SalesTraffic.Run> runs = traffic.runs(ROUNDS);

  @TempDir Path folder;

  @Test
  void mergedByTimeTheyAnswerAsTheLocalEngineDoes() {
    SalesOnAws sales = new SalesOnAws(1);
    for (SalesTraffic.Run run : runs) {
      sales.put(run);
      sales.settle();
    }

    runLocally();
    assertThat(sales.decisions()).containsExactlyInAnyOrderElementsOf(localDecisions());
    assertThat(sales.mail())
        .extracting(SalesOnAwsTest::content)
        .containsExactlyInAnyOrderElementsOf(
            localMail().stream().map(SalesOnAwsTest::content).toList());
  }

  @Test
  void inAnyOrderEachOrderIsDecidedAndEachPaymentConfirmedOnce() {
    SalesOnAws sales = new SalesOnAws(2);
    Collections.shuffle(runs, new Random(3));
    runs.forEach(sales::put);
    sales.settle();

    assertThat(sales.decisions())
        .extracting(LimitDecision::order)
        .containsExactlyInAnyOrderElementsOf(
            traffic.orders().stream().map(OrderPlaced::id).toList());
    assertThat(sales.decisions()).allMatch(SalesOnAwsTest::isConsistent);
    assertThat(sales.mail())
        .extracting(Message::recipient, Message::subject)
        .containsExactlyInAnyOrderElementsOf(
            traffic.payments().stream().map(SalesOnAwsTest::confirmation).toList());
  }

  private static boolean isConsistent(LimitDecision decision) {
    boolean isOver = decision.exposure().compareTo(decision.limit()) > 0;
    return isOver == (decision.verdict() == Verdict.BREACHED);
  }

  private static Tuple confirmation(Payment payment) {
    return Tuple.tuple(
        payment.customer() + "@example.org",
        "We have received your payment of " + payment.amount());
  }

  private static List<String> content(Message message) {
    return List.of(message.recipient(), message.subject(), message.text());
  }

  private void runLocally() {
    EventFunction[] functions =
        SalesOnAws.SALES.functions().stream()
            .map(definition -> (EventFunction) _ -> definition)
            .toArray(EventFunction[]::new);
    try (Engine engine =
        Engine.open(EngineConfig.of(folder), List.of(LoadedModule.of(functions)))) {
      runs.forEach(run -> engine.put(accepted(engine, run.events())).join());
      engine.settle();
    }
  }

  private static List<Accepted> accepted(Engine engine, List<OutboundEvent> events) {
    List<Accepted> accepted = new ArrayList<>();
    try {
      for (OutboundEvent event : events) {
        accepted.add(engine.read(event.stream(), event.event()));
      }
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
    return accepted;
  }

  private List<LimitDecision> localDecisions() {
    List<LimitDecision> decisions = new ArrayList<>();
    try (DataFolder data = DataFolder.open(folder)) {
      EventTail tail = data.fromStart(LIMIT_DECISIONS.name());
      for (Optional<String> next = tail.next(); next.isPresent(); next = tail.next()) {
        CloudEvent event = CloudEvent.read(next.get().getBytes(UTF_8)).orElseThrow();
        decisions.add(JsonCodec.create().decode(LimitDecision.class, event.data()));
      }
    }
    return decisions;
  }

  private List<Message> localMail() {
    List<Message> mail = new ArrayList<>();
    try (DataFolder data = DataFolder.open(folder)) {
      data.inbox(received -> mail.add(received.message()));
    }
    return mail;
  }
}
