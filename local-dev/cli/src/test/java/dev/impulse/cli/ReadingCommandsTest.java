package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static dev.impulse.cli.SalesLines.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventFunction;
import dev.impulse.functions.pricing.RepriceItems;
import dev.impulse.functions.pricing.RoutePricing;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCommandsTest {

  private static final String NOON = "2026-03-01T12:00:00Z";

  private final Commands impulse;

  ReadingCommandsTest(@TempDir Path home) {
    impulse = Commands.in(home);
  }

  private void aCustomerPays() {
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    String orders = impulse.file("orders.jsonl", order("o1", "ann", "EUR 80.00", NOON));
    String payments = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 5.00", NOON));
    impulse.run("put", "customers=" + customers, "orders=" + orders, "payments=" + payments);
  }

  private void aCustomerOrdersInAnotherCurrency() {
    aCustomerPays();
    String orders =
        impulse.file(
            "dollars.jsonl",
            order("o2", "ann", "USD 1.00", "2026-03-02T00:00:00Z"),
            order("o3", "ann", "EUR 1.00", "2026-03-03T00:00:00Z"));
    impulse.run("put", "orders=" + orders);
  }

  @Test
  void whereNothingHasHappenedItIsSaid() {
    assertThat(impulse.run("streams")).isEqualTo(1);
    assertThat(impulse.err())
        .isEqualTo(
            "there is no data in %s yet: './impulse demo' or './impulse put' make some\n"
                .formatted(impulse.data()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"redrive join-ledger ann", "drop join-ledger ann", "rebuild join-ledger"})
  void whatWorksOnDataMakesNoFolder(String command) {
    assertThat(impulse.run(command.split(" "))).isEqualTo(1);
    assertThat(impulse.err()).startsWith("there is no data in " + impulse.data());
    assertThat(impulse.data()).doesNotExist();
  }

  @Test
  void anEmptyNameOfTheDataFolderIsRefused() {
    assertThat(impulse.run("streams", "--data=")).isEqualTo(2);
    assertThat(impulse.err()).startsWith("--data is empty: name a folder, or leave the option out");
  }

  @Test
  void whatIsSuggestedNamesTheDataFolder() {
    String other = impulse.home.resolve("other").toString();
    String orders =
        impulse.file(
            "orders.jsonl",
            order("o1", "ann", "USD 1.00", NOON),
            order("o2", "ann", "EUR 1.00", NOON));

    impulse.run("put", "orders=" + orders, "--data", other);

    assertThat(impulse.err()).contains("'./impulse failures --data " + other + "' says why");
  }

  @Test
  void anotherDataFolderCanBeNamed() {
    aCustomerPays();

    assertThat(impulse.run("streams", "--data", impulse.home.resolve("other").toString()))
        .isEqualTo(1);
    assertThat(impulse.run("streams", "--data", impulse.data().toString())).isZero();
  }

  @Nested
  class Streams {

    @Test
    void listsThoseThatHaveEvents() {
      aCustomerPays();

      assertThat(impulse.run("streams")).isZero();
      assertThat(impulse.outLines().getFirst()).isEqualTo("STREAM             EVENTS  LAST LOGGED");
      assertThat(impulse.outLines())
          .extracting(line -> line.replaceAll("  \\d{4}-.*", ""))
          .containsExactly(
              "STREAM             EVENTS  LAST LOGGED",
              "confirmations           1",
              "customers               1",
              "enriched-orders         1",
              "enriched-payments       1",
              "limit-decisions         1",
              "orders                  1",
              "payments                1");
    }

    @Test
    void isToBeHadAsJson() {
      aCustomerPays();

      impulse.run("streams", "--json");

      assertThat(impulse.outLines().getFirst())
          .matches("\\{\"stream\":\"confirmations\",\"events\":1,\"logged\":\"[^\"]+Z\"}");
    }
  }

  @Nested
  class Functions {

    @Test
    void areListedWithKeyInputsOutputsAndFigures() {
      aCustomerPays();

      assertThat(impulse.run("functions")).isZero();
      assertThat(impulse.outLines())
          .containsExactly(
              "FUNCTION            KEY         READS                        EMITS                                                  HANDLED  EMITTED  SENT  PARKED",
              "join-ledger         CustomerId  orders, payments, customers  enriched-orders, enriched-payments, unmatched-entries        3        2     0       0",
              "check-limits                    enriched-orders              limit-decisions                                              1        1     0       0",
              "send-confirmations              enriched-payments            confirmations                                                1        1     1       0");
    }

    @Test
    void areThereBeforeAnythingHasHappened() {
      assertThat(impulse.run("functions", "--json")).isZero();
      assertThat(impulse.outLines())
          .contains(
              """
              {"function":"send-confirmations","reads":["enriched-payments"],"emits":["confirmations"],"sends":"AT_MOST_ONCE","handled":0,"emitted":0,"sent":0,"parked":0,"settings":[]}\
              """);
    }

    @Test
    void tellWhatCanBeSetOfThem() {
      Commands pricing = Commands.with(impulse.home, new RoutePricing(), new RepriceItems());

      assertThat(pricing.run("functions", "--settings")).isZero();
      assertThat(pricing.outLines())
          .containsExactly(
              "SETTING                         TYPE     DEFAULT  MEANING",
              "route-pricing.buckets           int      16       over how many buckets the items are spread, at least 1",
              "reprice-items.fuelShare         decimal  0.30     the part of a list price that moves with the index, from 0 to 1",
              "reprice-items.publishThreshold  decimal  0.005    the least change to publish, as a part of the last published price; not negative");

      assertThat(pricing.run("functions", "--json")).isZero();
      assertThat(pricing.outLines().getFirst())
          .endsWith(
              """
              "settings":[{"name":"route-pricing.buckets","type":"int","default":"16","meaning":"over how many buckets the items are spread, at least 1"}]}\
              """);
    }

    @Test
    void thatCannotBeLoadedAreToldInASentence() {
      EventFunction broken =
          _ -> {
            throw new NoClassDefFoundError("acme/model/InvoiceId");
          };
      Commands commands = Commands.with(impulse.home, broken);

      assertThat(commands.run("functions")).isEqualTo(1);
      assertThat(commands.err())
          .hasLineCount(1)
          .contains(
              "in class path cannot be defined: java.lang.NoClassDefFoundError: acme/model/InvoiceId");
    }
  }

  @Nested
  class View {

    @Test
    void showsTheStateOfAKeyOverSeveralLines() {
      aCustomerPays();

      assertThat(impulse.run("view", "join-ledger", "ann")).isZero();
      assertThat(impulse.out())
          .isEqualTo(
              """
              {
                "customer": {
                  "id": "ann",
                  "name": "Ann",
                  "email": "ann@example.com",
                  "creditLimit": "EUR 100.00",
                  "since": "2026-01-01T00:00:00Z"
                },
                "exposure": "EUR 75.00",
                "waiting": {
                  "held": []
                }
              }
              """);
    }

    @Test
    void showsAllKeysALineEach() {
      aCustomerPays();

      impulse.run("view", "join-ledger");
      assertThat(impulse.out()).startsWith("ann  {\"customer\":{\"id\":\"ann\",");

      impulse.run("view", "join-ledger", "--json");
      assertThat(impulse.out()).startsWith("{\"key\":\"ann\",\"state\":{\"customer\":{\"id\":");
    }

    @Test
    void showsWhatTheFunctionShowsAndTheStateItselfOnDemand(@TempDir Path home) {
      Commands visits = Commands.with(home, Visits.visits());
      visits.run("put", "visits=" + visits.file("visits.jsonl", Visits.visit("v0", "00:00:00")));

      visits.run("view", "keep-visits", "--json");
      assertThat(visits.out())
          .isEqualTo(
              "{\"key\":\"ann\",\"state\":%s}\n".formatted(Visits.visit("last", "00:00:00")));
      visits.run("view", "keep-visits", "--json", "--state");
      assertThat(visits.out())
          .isEqualTo("{\"key\":\"ann\",\"state\":{\"texts\":[\"2020-01-01T00:00:00Z\"]}}\n");
    }

    @Test
    void showsTheStateWhereTheFunctionsCannotBeLoaded(@TempDir Path home) {
      Commands visits = Commands.with(home, Visits.visits());
      visits.run("put", "visits=" + visits.file("visits.jsonl", Visits.visit("v0", "00:00:00")));
      Commands withoutJars = Commands.overJarsIn(home);

      assertThat(withoutJars.run("view", "keep-visits", "--json")).isZero();
      assertThat(withoutJars.out()).contains("{\"texts\":[\"2020-01-01T00:00:00Z\"]}");
      assertThat(withoutJars.errLines())
          .singleElement()
          .asString()
          .startsWith("states are shown as they are kept: there are no functions in ");
    }

    @Test
    void refusesWhatThereIsNot() {
      aCustomerPays();

      assertThat(impulse.run("view", "join-legder", "ann")).isEqualTo(2);
      assertThat(impulse.err())
          .startsWith("no function 'join-legder', did you mean 'join-ledger'? there are ");
      assertThat(impulse.run("view", "join-ledger", "bob")).isEqualTo(1);
      assertThat(impulse.err()).isEqualTo("join-ledger has no state for the key 'bob'\n");
    }
  }

  @Nested
  class Inbox {

    @Test
    void listsTheMessagesThatCame() {
      aCustomerPays();

      assertThat(impulse.run("inbox")).isZero();
      assertThat(impulse.outLines())
          .singleElement()
          .asString()
          .endsWith("Z  ann@example.com  We have received your payment of EUR 5.00");
    }

    @Test
    void hasTheirTexts() {
      aCustomerPays();

      impulse.run("inbox", "--text");
      assertThat(impulse.outLines()).contains("    You still owe us EUR 75.00.");

      impulse.run("inbox", "--json");
      assertThat(impulse.outLines())
          .singleElement()
          .asString()
          .contains(
              "\"function\":\"send-confirmations\",\"key\":\"p1\"", "You still owe us EUR 75.00.");
    }
  }

  @Nested
  class Failures {

    @Test
    void areNoneAsARule() {
      aCustomerPays();

      assertThat(impulse.run("failures")).isZero();
      assertThat(impulse.out()).isEqualTo("nothing is parked\n");
      impulse.run("failures", "--json");
      assertThat(impulse.out()).isEmpty();
    }

    @Test
    void listTheEventWholeWithItsCauseAndWhatWaitsBehindIt() {
      aCustomerOrdersInAnotherCurrency();

      assertThat(impulse.run("failures")).isZero();
      assertThat(impulse.out())
          .contains(
              "join-ledger  key ann  stream orders  ",
              "java.lang.IllegalArgumentException: the ledger of customer ann is kept in EUR and"
                  + " cannot take USD 1.00: convert the amount to EUR",
              "at dev.impulse.functions.sales.Ledger.owedBefore",
              "{\"specversion\":\"1.0\",\"id\":\"o2\"",
              "waits behind a parked event of its key");
    }

    @Test
    void areToBeHadAsJson() {
      aCustomerOrdersInAnotherCurrency();

      impulse.run("failures", "--json");

      assertThat(impulse.outLines()).hasSize(2);
      assertThat(impulse.outLines().getFirst())
          .contains(
              "\"cause\":\"java.lang.Illegal", "\"event\":{\"specversion\":\"1.0\",\"id\":\"o2\"");
      assertThat(impulse.outLines().getLast())
          .doesNotContain("\"cause\"")
          .contains("\"id\":\"o3\"");
    }
  }

  @Nested
  class Conflicts {

    @Test
    void areNoneAsARule() {
      aCustomerPays();

      assertThat(impulse.run("conflicts")).isZero();
      assertThat(impulse.out()).isEqualTo("no event has come again with another payload\n");
      impulse.run("conflicts", "--json");
      assertThat(impulse.out()).isEqualTo("{\"listed\":0,\"ever\":0}\n");
    }

    private void aPaymentComesAgainWithAnotherAmount() {
      aCustomerPays();
      String again = impulse.file("again.jsonl", payment("p1", "ann", "EUR 6.00", NOON));
      impulse.run("put", "payments=" + again);
    }

    @Test
    void haveBothPayloadsAndTheIdentity() {
      aPaymentComesAgainWithAnotherAmount();

      assertThat(impulse.run("conflicts")).isZero();
      assertThat(impulse.outLines().getFirst())
          .matches("payments  sales.payment-received  p1 from payments  [-:.0-9T]+Z");
      assertThat(impulse.out())
          .contains(
              "  known    " + payment("p1", "ann", "EUR 5.00", NOON),
              "  refused  " + payment("p1", "ann", "EUR 6.00", NOON))
          .endsWith("\n1 event came again with another payload\n");
    }

    @Test
    void areToBeHadAsJson() {
      aPaymentComesAgainWithAnotherAmount();

      impulse.run("conflicts", "--json");
      assertThat(impulse.outLines()).hasSize(2).last().isEqualTo("{\"listed\":1,\"ever\":1}");
      assertThat(impulse.outLines().getFirst())
          .startsWith("{\"stream\":\"payments\",\"source\":\"payments\",\"type\":\"sales.pay")
          .contains(
              "\"id\":\"p1\"",
              "\"known\":" + payment("p1", "ann", "EUR 5.00", NOON),
              "\"refused\":" + payment("p1", "ann", "EUR 6.00", NOON));
    }
  }

  @Nested
  class RedriveAndDrop {

    @Test
    void aRedriveThatFailsAgainEndsWithOne() {
      aCustomerOrdersInAnotherCurrency();

      assertThat(impulse.run("redrive", "join-ledger", "ann")).isEqualTo(1);
      assertThat(impulse.err())
          .isEqualTo(
              "join-ledger has failed again for the key ann, 2 in line: './impulse failures' says why\n");
    }

    @Test
    void aDropGivesTheEventUpAndTheKeyGoesOn() {
      aCustomerOrdersInAnotherCurrency();

      assertThat(impulse.run("drop", "join-ledger", "ann")).isZero();
      assertThat(impulse.out())
          .isEqualTo("join-ledger goes on with the key ann: nothing is in line any more\n");
      impulse.run("view", "join-ledger", "ann");
      assertThat(impulse.out()).contains("\"exposure\": \"EUR 76.00\"");
    }

    @Test
    void whatIsNotParkedIsRefused() {
      aCustomerPays();

      assertThat(impulse.run("redrive", "join-ledger", "ann")).isEqualTo(1);
      assertThat(impulse.err())
          .isEqualTo(
              "nothing is parked in join-ledger for the key 'ann': './impulse failures' lists what is\n");
    }
  }

  @Nested
  class Replaying {

    @Test
    void ofTheSameFunctionIsEqual() {
      aCustomerPays();

      assertThat(impulse.run("replay", "join-ledger")).isZero();
      assertThat(impulse.out()).matches("equal: 1 keys, 3 events, [\\d,]+ events? a second\n");
      impulse.run("replay", "join-ledger", "--json");
      assertThat(impulse.out())
          .startsWith(
              """
              {"function":"join-ledger","equal":true,"keys":1,"differing":0,"events":3,"seconds":\
              """);
    }

    @Test
    void ofWhatKeepsNoStateIsRefused() {
      aCustomerPays();

      assertThat(impulse.run("replay", "check-limits")).isEqualTo(1);
      assertThat(impulse.err())
          .isEqualTo("check-limits is stateless: there is no state to rebuild\n");
    }
  }
}
