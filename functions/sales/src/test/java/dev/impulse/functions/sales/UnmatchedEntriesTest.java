package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.functions.sales.SalesData.ANN;
import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.functions.sales.SalesData.annWithLimit;
import static dev.impulse.functions.sales.SalesData.cancelled;
import static dev.impulse.functions.sales.SalesData.eur;
import static dev.impulse.functions.sales.SalesData.order;
import static dev.impulse.functions.sales.SalesData.payment;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;

import dev.impulse.Settings;
import dev.impulse.Waiting;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.UnmatchedOrder;
import dev.impulse.model.sales.UnmatchedPayment;
import dev.impulse.testkit.Scenario;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders and payments wait for their customer, but not without end. */
class UnmatchedEntriesTest {

  private final Customer ann = annWithLimit(eur("1000"));
  private final OrderPlaced chairs = order("chairs", eur("300"));
  private final OrderPlaced table = order("table", eur("450.50"));
  private final Payment deposit = payment("deposit", eur("100"));

  @Test
  void ofMoreThanMayWaitTheOldestIsGivenUpAndToldWithWhatWasOwedThen() {
    atMostTwo()
        .given(ORDERS, chairs)
        .given(PAYMENTS, deposit)
        .when(ORDERS, table)
        .then(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300")))
        .when(ORDERS, order("lamp", eur("1")))
        .then(UNMATCHED_ENTRIES, new UnmatchedPayment(deposit, eur("200")));
  }

  @Test
  void whatHasWaitedTooLongIsGivenUpWhenTheNextComes() {
    anHourAtMost()
        .given(ORDERS, chairs)
        .when(PAYMENTS, after(Duration.ofHours(1)))
        .thenNothing()
        .when(PAYMENTS, after(Duration.ofMinutes(61)))
        .then(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300")));
  }

  @Test
  void allThatHaveWaitedTooLongAreGivenUpTheOldestFirst() {
    Payment late = after(Duration.ofDays(1));
    anHourAtMost()
        .given(ORDERS, chairs, table)
        .when(PAYMENTS, late)
        .then(
            UNMATCHED_ENTRIES,
            new UnmatchedOrder(chairs, eur("300")),
            new UnmatchedOrder(table, eur("750.50")))
        .when(CUSTOMERS, ann)
        .then(ENRICHED_PAYMENTS, new EnrichedPayment(late, ann, eur("749.50")));
  }

  @Test
  void whatIsGivenUpIsNotEnrichedWhenTheCustomerComesLater() {
    atMostTwo()
        .given(ORDERS, chairs, table)
        .given(PAYMENTS, deposit)
        .when(CUSTOMERS, ann)
        .then(
            emit(ENRICHED_ORDERS, new EnrichedOrder(table, ann, eur("750.50"))),
            emit(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("650.50"))));
  }

  @Test
  void whatIsGivenUpStillCountsInWhatIsOwed() {
    OrderPlaced lamp = order("lamp", eur("1"));
    atMostTwo()
        .given(ORDERS, chairs, table)
        .given(PAYMENTS, deposit)
        .given(CUSTOMERS, ann)
        .thenState(ANN, new Ledger(ann, eur("650.50"), Waiting.none()))
        .when(ORDERS, lamp)
        .then(ENRICHED_ORDERS, new EnrichedOrder(lamp, ann, eur("651.50")));
  }

  @Test
  void anOrderThatIsGivenUpCanStillBeCancelled() {
    atMostTwo()
        .given(ORDERS, chairs, table)
        .given(PAYMENTS, deposit)
        .when(ORDERS, cancelled(chairs))
        .thenNothing()
        .given(CUSTOMERS, ann)
        .thenState(ANN, new Ledger(ann, eur("350.50"), Waiting.none()));
  }

  @Test
  void aCancellationDoesNotWaitAndGivesNothingUp() {
    atMostTwo()
        .given(ORDERS, chairs, table)
        .when(ORDERS, cancelled(chairs))
        .thenNothing()
        .when(CUSTOMERS, ann)
        .then(
            ENRICHED_ORDERS,
            new EnrichedOrder(chairs, ann, eur("300")),
            new EnrichedOrder(table, ann, eur("750.50")));
  }

  @Test
  void ofAKnownCustomerNothingIsGivenUp() {
    Payment late = after(Duration.ofDays(1));
    Scenario.of(
            new JoinLedger(),
            Settings.of(Map.of("join-ledger.most", "1", "join-ledger.time", "PT1H")))
        .given(CUSTOMERS, ann)
        .given(ORDERS, chairs, table)
        .when(PAYMENTS, late)
        .then(ENRICHED_PAYMENTS, new EnrichedPayment(late, ann, eur("749.50")));
  }

  @Test
  void othersWaitWhateverOneCustomerGivesUp() {
    CustomerId bob = new CustomerId("bob");
    OrderPlaced lamp = new OrderPlaced(order("lamp", eur("1")).id(), bob, chairs.lines(), NOON);
    Customer known = new Customer(bob, "Bob", "bob@example.org", eur("1"), NOON);
    atMostTwo()
        .given(ORDERS, lamp, chairs, table)
        .given(PAYMENTS, deposit)
        .when(CUSTOMERS, known)
        .then(ENRICHED_ORDERS, new EnrichedOrder(lamp, known, eur("300")));
  }

  @Test
  void unlessItIsSetAThousandWait() {
    Scenario scenario = Scenario.of(new JoinLedger()).given(ORDERS, chairs);
    IntStream.range(1, 1_000).forEach(n -> scenario.given(PAYMENTS, payment("p" + n, eur("0.01"))));
    scenario.when(ORDERS, table).then(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300")));
  }

  @Test
  void unlessItIsSetTheyWaitForThirtyDays() {
    Scenario.of(new JoinLedger())
        .given(ORDERS, chairs)
        .when(PAYMENTS, after(Duration.ofDays(30)))
        .thenNothing()
        .when(PAYMENTS, after(Duration.ofDays(30).plusSeconds(1)))
        .then(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300")));
  }

  private static Scenario atMostTwo() {
    return Scenario.of(new JoinLedger(), Settings.of(Map.of("join-ledger.most", "2")));
  }

  private static Scenario anHourAtMost() {
    return Scenario.of(new JoinLedger(), Settings.of(Map.of("join-ledger.time", "PT1H")));
  }

  private static Payment after(Duration time) {
    return new Payment(payment("after " + time, eur("1")).id(), ANN, eur("1"), NOON.plus(time));
  }
}
