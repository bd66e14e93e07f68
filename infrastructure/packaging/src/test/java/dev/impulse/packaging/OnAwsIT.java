package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;
import dev.impulse.packaging.PackagedFunction.Run;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packaged functions do all that they do on AWS: nothing that they need was left out. */
@EnabledIfSystemProperty(
    named = Moto.ENDPOINT,
    matches = "http.+",
    disabledReason =
        "it needs an emulator of AWS: run .ci/run, which starts moto, or start one and add"
            + " -Dimpulse.test.endpoint=http://127.0.0.1:5000")
class OnAwsIT {

  private static final String ALL_TAKEN = "{\"batchItemFailures\":[]}";

  @TempDir private static Path folder;

  private static PackagedFunction joinLedger;
  private static PackagedFunction sendConfirmations;

  private final Moto moto = new Moto();

  @BeforeAll
  static void pack() throws IOException, URISyntaxException {
    joinLedger = PackagedFunction.of(JoinLedger.class, folder);
    sendConfirmations = PackagedFunction.of(SendConfirmations.class, folder);
  }

  private static void allTaken(Run run) {
    assertThat(run.responses()).as(run.log()).isNotEmpty().allMatch(ALL_TAKEN::equals);
    assertThat(run.exit()).isZero();
  }

  private Run join(Map<String, String> addresses) throws IOException, InterruptedException {
    return joinLedger.invoke(
        moto.environment(addresses),
        moto.event("orders", "1"),
        moto.event("payments", "2"),
        moto.event("customers", "3"));
  }

  @Test
  void whatIsFoldedIsKeptAndLeavesOnKinesis() throws IOException, InterruptedException {
    moto.makeTable();
    moto.makeStream("enriched-orders");
    moto.makeStream("enriched-payments");

    allTaken(join(Map.of()));
    assertThat(moto.records("enriched-orders")).singleElement().asString().contains("4711");
    assertThat(moto.records("enriched-payments")).singleElement().asString().contains("88");

    allTaken(join(Map.of()));
    assertThat(moto.records("enriched-orders")).hasSize(1);
  }

  @Test
  void whatIsFoldedLeavesByQueueAndBus() throws IOException, InterruptedException {
    moto.makeTable();
    String queue = moto.makeQueue();
    allTaken(
        join(
            Map.of(
                "IMPULSE_STREAM_ENRICHED_ORDERS", "sqs:" + queue,
                "IMPULSE_STREAM_ENRICHED_PAYMENTS", "eventbridge:" + moto.makeBus())));
    assertThat(moto.messages(queue)).singleElement().asString().contains("4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SES", "SESV2"})
  void aMessageIsSentOnceHoweverOftenItsEventComes(String by)
      throws IOException, InterruptedException {
    moto.makeTable();
    moto.makeStream("confirmations");
    moto.knowSender();
    Run run =
        sendConfirmations.invoke(
            moto.environment(Map.of("IMPULSE_MAIL_BY", by)),
            moto.event("enriched-payments", "1"),
            moto.event("enriched-payments", "2"));
    allTaken(run);
    assertThat(moto.subjects()).containsExactly("We have received your payment of EUR 100.00");
    assertThat(moto.records("confirmations"))
        .isNotEmpty()
        .allMatch(record -> record.contains("88"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SES", "SESV2"})
  void aMessageThatSesRejectsIsListedWithTheReason(String by)
      throws IOException, InterruptedException {
    moto.makeTable();
    moto.makeStream("confirmations");
    allTaken(
        sendConfirmations.invoke(
            moto.environment(Map.of("IMPULSE_MAIL_BY", by)), moto.event("enriched-payments", "1")));
    assertThat(moto.reasons()).singleElement().asString().contains("SendEmail", "not verified");
    assertThat(moto.subjects()).isEmpty();
  }

  @Test
  void withoutATableNothingIsTakenAndTheLogSaysWhy() throws IOException, InterruptedException {
    Run run = join(Map.of());
    assertThat(run.log()).contains("Requested resource not found", "Status Code: 400");
    assertThat(run.responses()).hasSize(3).noneMatch(ALL_TAKEN::equals);
  }
}
