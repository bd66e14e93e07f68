package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static dev.impulse.cli.SalesLines.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.control.Reject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutCommandTest {

  private static final String MORNING = "2026-03-01T08:00:00Z";
  private static final String NOON = "2026-03-01T12:00:00Z";

  private static final String APPROVED =
      """
      {"order":"o1","customer":"ann","verdict":"APPROVED","exposure":"EUR 1.00","limit":"EUR 2.00","placedAt":"%s"}\
      """
          .formatted(NOON);

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
            "STREAM     PUT  KNOWN",
            "customers    1      0",
            "orders       2      0",
            "payments     1      0");
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
    assertThat(impulse.outLines()).last().isEqualTo("payments    2      0");
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
    assertThat(impulse.outLines()).last().isEqualTo("payments    1      0        4");
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
  void anUnknownStreamFailsAtOnceWithTheNearestSpellingAndNothingIsPut() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON), "no json");

    assertThat(impulse.run("put", "payments=" + file, "paymints=" + file)).isEqualTo(2);
    assertThat(impulse.errLines())
        .singleElement()
        .asString()
        .startsWith("no stream 'paymints', did you mean 'payments'? there are confirmations, ");
    assertThat(impulse.out()).isEmpty();
    impulse.run("streams", "--json");
    assertThat(impulse.out()).isEmpty();
    assertThat(impulse.data().resolve("rejects.jsonl")).doesNotExist();
  }

  @Test
  void aStreamThatAFunctionEmitsTakesNothingFromOutsideAndTheOwnerIsNamed() {
    String file = impulse.file("decisions.jsonl", APPROVED);

    assertThat(impulse.run("put", "limit-decisions=" + file)).isEqualTo(2);
    assertThat(impulse.err())
        .isEqualTo(
            "limit-decisions is emitted by check-limits: it takes no events from outside;"
                + " '--as check-limits' repairs it, and records that\n");
  }

  @Test
  void aRepairIsPutInTheNameOfTheFunctionThatEmitsTheStreamAndIsRecordedAsSuch() {
    String file = impulse.file("decisions.jsonl", APPROVED);

    assertThat(impulse.run("put", "--as", "check-limits", "limit-decisions=" + file)).isZero();

    impulse.run("tail", "limit-decisions", "--from", "start", "--count", "1", "--json");
    assertThat(impulse.out()).contains("\"source\":\"check-limits\"", "\"repair\":");
  }

  @Test
  void aRepairInTheNameOfAnotherFunctionIsRefused() {
    String file = impulse.file("decisions.jsonl", APPROVED);

    assertThat(impulse.run("put", "--as", "join-ledger", "limit-decisions=" + file)).isEqualTo(2);
    assertThat(impulse.err())
        .startsWith("join-ledger does not emit limit-decisions: --as is for repairs");
    assertThat(impulse.run("put", "--as", "check-limit", "limit-decisions=" + file)).isEqualTo(2);
    assertThat(impulse.err())
        .startsWith("no function 'check-limit', did you mean 'check-limits'? there are ");
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
    assertThat(impulse.outLines()).last().isEqualTo("payments    1      0        1");
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
  void puttingAgainChangesNothingAndWhatIsKnownIsTold() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    impulse.run("put", "payments=" + file, "customers=" + customers);
    impulse.run("view", "join-ledger", "ann");
    String before = impulse.out();

    assertThat(impulse.run("put", "payments=" + file)).isZero();

    assertThat(impulse.outLines()).containsExactly("STREAM    PUT  KNOWN", "payments    0      1");
    assertThat(impulse.err()).isEmpty();
    impulse.run("view", "join-ledger", "ann");
    assertThat(impulse.out()).isEqualTo(before);
  }

  @Test
  void theSameIdWithAnotherPayloadChangesNothingAndIsTold() {
    String file =
        impulse.file(
            "payments.jsonl",
            payment("p1", "ann", "EUR 1.00", NOON),
            payment("p1", "ann", "EUR 2.00", NOON));

    assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);

    assertThat(impulse.outLines())
        .containsExactly("STREAM    PUT  KNOWN  CONFLICTS", "payments    1      0          1");
    assertThat(impulse.err())
        .isEqualTo("1 event known with another payload: './impulse conflicts' shows both\n");
  }

  @Test
  void theSummaryIsToBeHadAsJson() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON), "{}");

    impulse.run("put", "payments=" + file, "--json");

    assertThat(impulse.outLines())
        .containsExactly(
            "{\"stream\":\"payments\",\"put\":1,\"known\":0,\"conflicts\":0,\"refused\":1}");
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

  @Test
  void whateverGoesWrongWithALineIsThatLinesRefusal(@TempDir Path home) {
    Commands notes = Commands.with(home, Visits.notes());
    String file =
        notes.file("notes.jsonl", Visits.note("n1", "no key"), Visits.note("n2", "key:ann"));

    assertThat(notes.run("put", "fragile=" + file)).isEqualTo(1);
    assertThat(notes.errLines().getFirst())
        .startsWith(file + ":1: ")
        .contains("ArrayIndexOutOfBoundsException");
    assertThat(notes.outLines()).last().isEqualTo("fragile    1      0        1");
  }

  @Test
  void aByteOrderMarkAtTheStartIsSkipped() {
    String file = impulse.file("payments.jsonl", "\ufeff" + payment("p1", "ann", "EUR 1.00", NOON));

    assertThat(impulse.run("put", "payments=" + file)).isZero();
  }

  @Test
  void aFileThatIsNotOneEventALineIsRefusedAsAWholeWithTheWayOut() throws IOException {
    String one = payment("p1", "ann", "EUR 1.00", NOON);
    String array = impulse.file("array.json", "[" + one + ",", one + "]");
    String pretty = impulse.file("pretty.json", PrettyJson.of(one).split("\n"));
    Path utf16 = Files.write(impulse.home.resolve("utf16"), one.getBytes(StandardCharsets.UTF_16));
    Path little =
        Files.write(impulse.home.resolve("little"), one.getBytes(StandardCharsets.UTF_16LE));
    Path gzip = impulse.home.resolve("payments.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(one.getBytes(UTF_8));
    }

    refusesAsAWhole(array, "is one JSON array, and events stand one a line: \"jq -c '.[]'\"");
    refusesAsAWhole(
        pretty, "has its first event over several lines, and events stand one a line: 'jq");
    refusesAsAWhole(utf16.toString(), "is written in UTF-16, and events are read in UTF-8: 'iconv");
    refusesAsAWhole(
        little.toString(), "is written in UTF-16, and events are read in UTF-8: 'iconv");
    refusesAsAWhole(gzip.toString(), "is compressed by gzip: 'gunzip -c' unpacks it");
    assertThat(impulse.data().resolve("rejects.jsonl")).doesNotExist();
  }

  private void refusesAsAWhole(String file, String reason) {
    String good = impulse.file("good.jsonl", payment("p0", "ann", "EUR 1.00", MORNING));
    assertThat(impulse.run("put", "payments=" + good, "payments=" + file)).isEqualTo(1);
    assertThat(impulse.errLines()).singleElement().asString().startsWith(file + " " + reason);
    impulse.run("streams", "--json");
    assertThat(impulse.out()).isEmpty();
  }

  @Test
  void aBrokenFirstLineIsRefusedAloneAndTheRestGoesOn() {
    String file =
        impulse.file("payments.jsonl", "{\"id\":\"p1\",", payment("p2", "ann", "EUR 1.00", NOON));

    assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);
    assertThat(impulse.outLines()).last().isEqualTo("payments    1      0        1");
  }
}
