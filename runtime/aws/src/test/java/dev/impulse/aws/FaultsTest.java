package dev.impulse.aws;

import static dev.impulse.store.tck.OutboundEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Message;
import dev.impulse.aws.Answering.Answer;
import dev.impulse.store.Claims;
import dev.impulse.store.Meter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Parallel;
import dev.impulse.store.Receipt;
import dev.impulse.store.RefusedException;
import dev.impulse.store.UnavailableException;
import dev.impulse.store.tck.OutboundEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about answers that a service gives under load or when it fails. */
class FaultsTest {

  private static final Answer THROTTLED =
      new Answer(400, "{\"__type\":\"ThrottlingException\",\"message\":\"slow down\"}");
  private static final Answer INVALID =
      new Answer(400, "{\"__type\":\"ValidationException\",\"message\":\"too large\"}");
  private static final Answer BROKEN = new Answer(500, "{}");
  private static final Answer CUT = new Answer(0, "");
  private static final Answer WRITTEN =
      new Answer(200, "{\"ConsumedCapacity\":{\"TableName\":\"t\",\"CapacityUnits\":3.0}}");
  private static final Message MESSAGE = new Message("7", "ann@example.org", "Hello", "Hello\n");

  private final Map<Meter.Measure, Double> measured = new EnumMap<>(Meter.Measure.class);
  private final OutboundEvents.Reports reports = new OutboundEvents.Reports();

  private DynamoDbTable table(Answering service) {
    Meter meter = (measure, amount) -> measured.merge(measure, amount, Double::sum);
    return new DynamoDbTable(
        service.clients().dynamoDb(meter),
        "t",
        meter,
        Parallel.SEQUENTIAL,
        () -> Instant.EPOCH,
        Duration.ofDays(1));
  }

  @Test
  void eachTryIsARequestAndUnitsAreCounted() throws IOException {
    try (Answering service = new Answering(THROTTLED, BROKEN, WRITTEN)) {
      Claims.Claim claim = table(service).claims("f").claim("f/1", "token");

      assertThat(claim).isEqualTo(new Claims.Claim.New());
      assertThat(measured)
          .containsEntry(Meter.Measure.REQUESTS, 3.0)
          .containsEntry(Meter.Measure.WRITE_UNITS, 3.0);
    }
  }

  @Test
  void triesAreBounded() throws IOException {
    try (Answering service = new Answering(BROKEN)) {
      Claims claims = table(service).claims("f");

      assertThatThrownBy(() -> claims.confirm("f/1"))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("f/message/f/1");
      assertThat(service.requests()).isEqualTo(4);
    }
  }

  @Test
  void whatIsInvalidIsRefusedAndNotTriedAgain() throws IOException {
    try (Answering service = new Answering(INVALID)) {
      Claims claims = table(service).claims("f");

      assertThatThrownBy(() -> claims.confirm("f/1")).isInstanceOf(RefusedException.class);
      assertThat(service.requests()).isEqualTo(1);
    }
  }

  @Test
  void whatABatchReadLeavesIsReadAgain() throws IOException {
    Answer first =
        new Answer(
            200,
            """
            {"Responses":{"t":[{"pk":{"S":"f/receipt/a"},"except":{"L":[]}}]},
             "UnprocessedKeys":{"t":{"Keys":[{"pk":{"S":"f/receipt/b"}}]}}}\
            """);
    Answer none =
        new Answer(
            200,
            """
            {"Responses":{},"UnprocessedKeys":{"t":{"Keys":[{"pk":{"S":"f/receipt/b"}}]}}}\
            """);
    Answer rest =
        new Answer(
            200,
            """
            {"Responses":{"t":[{"pk":{"S":"f/receipt/b"},"except":{"L":[]}}]}}\
            """);
    try (Answering service = new Answering(first, none, rest)) {
      assertThat(table(service).receipts("f").find(List.of("a", "b")))
          .extracting(Receipt::token)
          .containsExactlyInAnyOrder("a", "b");
      assertThat(service.bodies().getLast()).contains("receipt/b").doesNotContain("receipt/a");
    }
  }

  @Test
  void aBatchReadThatBringsNothingEndsAsUnavailable() throws IOException {
    Answer none =
        new Answer(
            200,
            """
            {"Responses":{},"UnprocessedKeys":{"t":{"Keys":[{"pk":{"S":"f/receipt/a"}}]}}}\
            """);
    try (Answering service = new Answering(none)) {
      assertThatThrownBy(() -> table(service).receipts("f").find(List.of("a")))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("f/receipt/a");
    }
  }

  @Test
  void onlyThoseThatFailedAreLeftOfAPartialAnswer() throws IOException {
    Answer partial =
        new Answer(
            200,
            """
            {"FailedEntryCount":1,"Entries":[{"EventId":"1"},
             {"ErrorCode":"ThrottlingException","ErrorMessage":"slow down"},{"EventId":"3"}]}\
            """);
    try (Answering service = new Answering(partial)) {
      List<OutboundEvent> wave = events("orders", 3, 10);
      EventBridgeOutlet outlet =
          new EventBridgeOutlet(
              service.clients().eventBridge(),
              new Address.EventBridge("bus", ""),
              Parallel.SEQUENTIAL,
              reports);

      assertThat(outlet.put(wave)).containsExactly(wave.get(1));
      assertThat(reports.all).singleElement().asString().contains("1 events", "slow down");
    }
  }

  @Test
  void aRecordThatAShardThrottlesIsLeftAlone() throws IOException {
    System.setProperty("aws.cborEnabled", "false");
    Answer partial =
        new Answer(
            200,
            """
            {"FailedRecordCount":1,"Records":[
             {"ErrorCode":"ProvisionedThroughputExceededException","ErrorMessage":"slow down"},
             {"SequenceNumber":"2","ShardId":"shardId-000000000000"}]}\
            """);
    try (Answering service = new Answering(partial)) {
      List<OutboundEvent> wave = events("orders", 2, 10);
      KinesisOutlet outlet =
          new KinesisOutlet(
              service.clients().kinesis(),
              new Address.Kinesis("s", ""),
              Parallel.SEQUENTIAL,
              reports);

      assertThat(outlet.put(wave)).containsExactly(wave.getFirst());
    }
  }

  @Test
  void aMailWhoseAnswerIsLostIsNotSentAgain() throws IOException {
    for (Answer lost : List.of(CUT, BROKEN)) {
      try (Answering service = new Answering(lost)) {
        assertThatThrownBy(() -> send(service))
            .isInstanceOfSatisfying(
                UnavailableException.class, e -> assertThat(e.isNotDone()).isFalse());
        assertThat(service.requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void aMailThatIsThrottledIsTriedAgain() throws IOException {
    try (Answering service = new Answering(THROTTLED, new Answer(200, "{\"MessageId\":\"1\"}"))) {
      send(service);
      assertThat(service.requests()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingException", "AccessDeniedException", "SendingPausedException"})
  void aMailThatTheServerDoesNotTakeNowIsCertainlyNotSent(String code) throws IOException {
    Answer no = new Answer(400, "{\"__type\":\"%s\",\"message\":\"not now\"}".formatted(code));
    try (Answering service = new Answering(no)) {
      assertThatThrownBy(() -> send(service))
          .isInstanceOfSatisfying(
              UnavailableException.class, e -> assertThat(e.isNotDone()).isTrue());
    }
  }

  @Test
  void aMailForWhichNobodyAnswersTheDoorIsCertainlyNotSent() throws IOException {
    Answering closed = new Answering(BROKEN);
    closed.close();

    assertThatThrownBy(() -> send(closed))
        .isInstanceOfSatisfying(
            UnavailableException.class, e -> assertThat(e.isNotDone()).isTrue());
  }

  private static void send(Answering service) {
    new SesV2Mailer(service.clients().sesV2(), "shop@example.org", Optional.empty())
        .send("confirm/7", MESSAGE);
  }
}
