package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static dev.impulse.cli.SalesLines.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutCommandTest {

  private static final String MORNING = "2026-03-01T08:00:00Z";
  private static final String NOON = "2026-03-01T12:00:00Z";

  private final Commands impulse;

  PutCommandTest(@TempDir Path home) {
    impulse = Commands.in(home);
  }

  @Test
  void severalFilesGoInWithOnePutAndEverythingFollowsFromThem() {
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    String orders =
        impulse.file(
            "orders.jsonl",
            order("o1", "ann", "EUR 80.00", MORNING),
            order("o2", "ann", "EUR 30.00", NOON));
    String payments = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 5.00", NOON));

    int end =
        impulse.run("put", "customers=" + customers, "orders=" + orders, "payments=" + payments);

    assertThat(end).isZero();
    assertThat(impulse.outLines())
        .containsExactly(
            "STREAM     PUT  REFUSED",
            "customers    1        0",
            "orders       2        0",
            "payments     1        0");
    assertThat(impulse.err()).isEmpty();
    assertThat(verdicts()).containsExactly("o1 APPROVED", "o2 BREACHED");
  }

  private List<String> verdicts() {
    impulse.run("tail", "limit-decisions", "--from", "start", "--count", "2", "--json");
    return impulse.outLines().stream()
        .map(line -> line.replaceAll(".*\"order\":\"(\\w+)\".*\"verdict\":\"(\\w+)\".*", "$1 $2"))
        .toList();
  }

  @Test
  void severalFilesAreMergedByEventTimeAndAtOneTimeInTheOrderOfTheArguments() {
    String evening = "2026-03-01T20:00:00Z";
    String first =
        impulse.file(
            "first.jsonl",
            order("first-noon", "ann", "EUR 1.00", NOON),
            order("first-evening", "ann", "EUR 1.00", evening));
    String second =
        impulse.file(
            "second.jsonl",
            order("second-morning", "ann", "EUR 1.00", MORNING),
            order("second-noon", "ann", "EUR 1.00", NOON));

    impulse.run("put", "orders=" + first, "orders=" + second);

    assertThat(ids("orders", 4))
        .containsExactly("second-morning", "first-noon", "second-noon", "first-evening");
  }

  private List<String> ids(String stream, int count) {
    impulse.run("tail", stream, "--from", "start", "--count", String.valueOf(count), "--json");
    return impulse.outLines().stream()
        .map(line -> line.replaceAll(".*\"1.0\",\"id\":\"([^\"]+)\".*", "$1"))
        .toList();
  }

  @Test
  void aLineIsAPayloadOrACloudEvent() {
    String event =
        """
        {"specversion":"1.0","id":"o2","source":"shop","type":"sales.order-placed","data":%s}\
        """
            .formatted(order("o2", "ann", "EUR 2.00", NOON));
    String orders = impulse.file("orders.jsonl", order("o1", "ann", "EUR 1.00", MORNING), event);

    assertThat(impulse.run("put", "orders=" + orders)).isZero();
    impulse.run("tail", "orders", "--from", "start", "--count", "2", "--json");
    assertThat(impulse.outLines().getLast()).contains("\"source\":\"shop\"");
  }

  @Test
  void standardInputIsNamedByAMinus() {
    String lines =
        payment("p1", "ann", "EUR 1.00", NOON) + "\n\n" + payment("p2", "ann", "EUR 1.00", NOON);

    assertThat(impulse.typing(lines).run("put", "payments=-")).isZero();
    assertThat(impulse.outLines()).last().isEqualTo("payments    2        0");
  }

  @Test
  void whatIsRefusedIsToldWithFileLineFieldAndReasonAndTheRestGoesOn() {
    String file =
        impulse.file(
            "payments.jsonl",
            payment("p1", "ann", "EUR 1.00", NOON),
            "oops",
            "{\"id\":\"p2\",\"customer\":\"ann\",\"paidAt\":\"2026-03-01T12:00:00Z\"}",
            payment("p3", "ann", "EUR 1.00", NOON).replace("\"ann\"", "17"),
            payment("p4", "ann", "EUR -1.00", NOON));

    assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);
    assertThat(impulse.errLines())
        .containsExactly(
            file + ":2: not JSON: a value is expected at byte 0, was 'o'",
            file + ":3: amount: missing",
            file + ":4: customer: must be a string, was 17",
            file + ":5: amount: must be more than zero, was EUR -1.00",
            "refused 4 events, kept in " + impulse.data().resolve("rejects.jsonl"));
    assertThat(impulse.outLines()).last().isEqualTo("payments    1        4");
  }

  @Test
  void whatIsRefusedIsKeptInARejectFile() throws IOException {
    String bad = payment("p1", "ann", "EUR 1", NOON).replace("EUR 1", "EUR 1.001");
    String file = impulse.file("payments.jsonl", bad);

    impulse.run("put", "payments=" + file);

    assertThat(rejects())
        .singleElement()
        .isEqualTo(
            new Reject(
                file,
                1,
                "payments",
                "amount",
                "amount: '1.001' has more than the currency's 2 fraction digits",
                bad));
  }

  private List<Reject> rejects() throws IOException {
    return Files.readAllLines(impulse.data().resolve("rejects.jsonl")).stream()
        .map(line -> JsonLines.read(Reject.class, line))
        .toList();
  }

  @Test
  void anUnknownStreamRefusesItsEventsAndNoOthers() throws IOException {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));

    assertThat(impulse.run("put", "paymints=" + file, "payments=" + file)).isEqualTo(1);
    assertThat(impulse.err())
        .startsWith(file + ":1: no function reads or emits a stream 'paymints': the streams are ");
    assertThat(impulse.outLines())
        .containsExactly(
            "STREAM    PUT  REFUSED", "paymints    0        1", "payments    1        0");
    assertThat(rejects()).singleElement().extracting(Reject::stream).isEqualTo("paymints");
  }

  @Test
  void anEventOfTwoMegabytesIsRefusedAndKept() {
    String big = "{\"id\":\"" + "x".repeat(2 << 20) + "\"}";
    String file = impulse.file("payments.jsonl", big, payment("p1", "ann", "EUR 1.00", NOON));

    assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);
    assertThat(impulse.errLines().getFirst())
        .isEqualTo(
            file
                + ":1: the event has 2097161 bytes, more than 1048576: split it, or raise the limit"
                + " by --max-event-bytes");
    assertThat(impulse.outLines()).last().isEqualTo("payments    1        1");
    assertThat(impulse.data().resolve("rejects.jsonl"))
        .content()
        .hasLineCount(1)
        .contains("\"event\":\"{\\\"id\\\":\\\"" + "x".repeat(2 << 20) + "\\\"}\"");
  }

  @Test
  void theLimitCanBeRaisedAndLowered() {
    String one = payment("p1", "ann", "EUR 1.00", NOON);
    String file = impulse.file("payments.jsonl", one);
    int size = one.getBytes(UTF_8).length;

    assertThat(impulse.run("put", "payments=" + file, "--max-event-bytes", "" + (size - 1)))
        .isEqualTo(1);
    assertThat(impulse.run("put", "payments=" + file, "--max-event-bytes", "" + size)).isZero();
  }

  @Test
  void ofAFileThatIsAllWrongTheFirstFewLinesAreTold() {
    String file = impulse.file("payments.jsonl", "a b c d e f g".split(" "));

    impulse.run("put", "payments=" + file);

    assertThat(impulse.errLines())
        .hasSize(6)
        .last()
        .asString()
        .startsWith("refused 7 events, kept in ");
  }

  @Test
  void aReasonThatQuotesALongValueIsToldInShort() {
    String amount = "EUR " + "1".repeat(5_000);
    String file = impulse.file("payments.jsonl", payment("p1", "ann", amount, NOON));

    impulse.run("put", "payments=" + file);

    assertThat(impulse.errLines().getFirst())
        .startsWith(file + ":1: amount: 'EUR 1111")
        .endsWith(" …")
        .hasSizeLessThan(500);
  }

  @Test
  void anEventThatParksIsTold() {
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    String orders = impulse.file("orders.jsonl", order("o1", "ann", "USD 1.00", NOON));

    assertThat(impulse.run("put", "customers=" + customers, "orders=" + orders)).isZero();
    assertThat(impulse.err()).isEqualTo("parked 1 event: './impulse failures' says why\n");
  }

  @Test
  void puttingAgainChangesNothing() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    impulse.run("put", "payments=" + file, "customers=" + customers);
    impulse.run("view", "join-ledger", "ann");
    String before = impulse.out();

    assertThat(impulse.run("put", "payments=" + file)).isZero();

    impulse.run("view", "join-ledger", "ann");
    assertThat(impulse.out()).isEqualTo(before);
  }

  @Test
  void theSummaryIsToBeHadAsJson() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON), "{}");

    impulse.run("put", "payments=" + file, "--json");

    assertThat(impulse.outLines())
        .containsExactly("{\"stream\":\"payments\",\"put\":1,\"refused\":1}");
  }

  @Test
  void wrongUseEndsWithTwoAndSaysWhatIsRight() {
    assertThat(impulse.run("put", "payments")).isEqualTo(2);
    assertThat(impulse.err())
        .isEqualTo("'payments' is not STREAM=FILE, such as orders=orders.jsonl\n");

    assertThat(impulse.run("put", "payments=nowhere.jsonl")).isEqualTo(2);
    assertThat(impulse.err()).isEqualTo("there is no file nowhere.jsonl\n");

    assertThat(impulse.run("put", "payments=" + impulse.home)).isEqualTo(2);
    assertThat(impulse.err()).isEqualTo(impulse.home + " cannot be read as a file\n");

    assertThat(impulse.run("put", "payments=-", "orders=-")).isEqualTo(2);
    assertThat(impulse.err()).isEqualTo("standard input can be put only once\n");

    assertThat(impulse.run("put")).isEqualTo(2);
    assertThat(impulse.err())
        .isEqualTo("Missing required parameter: 'STREAM=FILE'\nsee './impulse put --help'\n");
  }

  @Test
  void aSettingThatNoFunctionHasIsRefused() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));

    assertThat(impulse.run("put", "payments=" + file, "--set", "reprice-items.fuel=1"))
        .isEqualTo(1);
    assertThat(impulse.err()).contains("no setting 'reprice-items.fuel'");
  }
}
