package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.functions.sales.SalesData.ANN;
import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.functions.sales.SalesData.annWithLimit;
import static dev.impulse.functions.sales.SalesData.cancelled;
import static dev.impulse.functions.sales.SalesData.eur;
import static dev.impulse.functions.sales.SalesData.order;
import static dev.impulse.functions.sales.SalesData.payment;
import static dev.impulse.functions.sales.SalesData.usd;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Waiting;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.testkit.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinLedgerTest {

  private final Customer ann = annWithLimit(eur("1000"));
  private final OrderPlaced chairs = order("chairs", eur("300"));
  private final OrderPlaced table = order("table", eur("450.50"));
  private final Payment deposit = payment("deposit", eur("100"));

  @Test
  void anOrderSaysWhatIsThenOwedItselfIncluded() {
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, ann)
        .when(ORDERS, chairs)
        .then(ENRICHED_ORDERS, new EnrichedOrder(chairs, ann, eur("300")))
        .when(ORDERS, table)
        .then(ENRICHED_ORDERS, new EnrichedOrder(table, ann, eur("750.50")));
  }

  @Test
  void aPaymentSaysWhatIsStillOwedAfterIt() {
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, ann)
        .given(ORDERS, chairs)
        .when(PAYMENTS, deposit)
        .then(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("200")));
  }

  @Test
  void aPaymentOfMoreThanIsOwedLeavesACredit() {
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, ann)
        .when(PAYMENTS, deposit)
        .then(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("-100")));
  }

  @Test
  void aCancellationLowersWhatIsOwedAndSaysNothing() {
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, ann)
        .given(ORDERS, chairs)
        .when(ORDERS, cancelled(chairs))
        .thenNothing()
        .when(ORDERS, table)
        .then(ENRICHED_ORDERS, new EnrichedOrder(table, ann, eur("450.50")));
  }

  @Test
  void whatComesBeforeTheCustomerWaitsWithWhatWasOwedThen() {
    Scenario.of(new JoinLedger())
        .when(ORDERS, chairs)
        .thenNothing()
        .when(PAYMENTS, deposit)
        .thenNothing()
        .when(ORDERS, table)
        .thenNothing()
        .when(CUSTOMERS, ann)
        .then(
            emit(ENRICHED_ORDERS, new EnrichedOrder(chairs, ann, eur("300"))),
            emit(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("200"))),
            emit(ENRICHED_ORDERS, new EnrichedOrder(table, ann, eur("650.50"))));
  }

  @Test
  void anOrderCancelledBeforeItsCustomerIsKnownWasPlacedAllTheSame() {
    Scenario.of(new JoinLedger())
        .given(ORDERS, chairs, cancelled(chairs))
        .when(CUSTOMERS, ann)
        .then(ENRICHED_ORDERS, new EnrichedOrder(chairs, ann, eur("300")))
        .thenState(ANN, new Ledger(ann, eur("0"), Waiting.none()));
  }

  @Test
  void onceTheCustomerIsKnownTheLedgerKeepsNoOrders() {
    Scenario.of(new JoinLedger())
        .given(ORDERS, chairs)
        .given(PAYMENTS, deposit)
        .given(CUSTOMERS, ann)
        .given(ORDERS, table)
        .thenState(ANN, new Ledger(ann, eur("650.50"), Waiting.none()));
  }

  @Test
  void laterMasterDataCountsFromThenOnAndRepeatsNothing() {
    Customer richer = new Customer(ANN, "Ann", "a@b.org", eur("9000"), NOON.plusSeconds(1));
    Scenario.of(new JoinLedger())
        .given(ORDERS, chairs)
        .given(CUSTOMERS, ann)
        .when(CUSTOMERS, richer)
        .thenNothing()
        .when(ORDERS, table)
        .then(ENRICHED_ORDERS, new EnrichedOrder(table, richer, eur("750.50")));
  }

  @Test
  void eachCustomerHasALedger() {
    Customer bob = new Customer(new CustomerId("bob"), "Bob", "b@b.org", eur("1"), NOON);
    OrderPlaced lamp = new OrderPlaced(new OrderId("lamp"), bob.id(), chairs.lines(), NOON);
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, ann, bob)
        .given(ORDERS, chairs)
        .when(ORDERS, lamp)
        .then(ENRICHED_ORDERS, new EnrichedOrder(lamp, bob, eur("300")));
  }

  @Test
  void aCurrencyThatDoesNotFitTheLedgersParksAndChangesNothing() {
    OrderPlaced abroad = order("abroad", usd("30"));
    Scenario.of(new JoinLedger())
        .given(ORDERS, chairs)
        .when(ORDERS, abroad)
        .thenParks(
            "the ledger of customer ann is kept in EUR and cannot take USD 30.00:"
                + " convert the amount to EUR")
        .when(ORDERS, cancelled(abroad))
        .thenParks("cannot take USD 30.00")
        .when(PAYMENTS, payment("p", usd("20")))
        .thenParks("cannot take USD 20.00")
        .when(CUSTOMERS, annWithLimit(usd("1000")))
        .thenParks("cannot take USD 1000.00")
        .thenState(ANN, new Ledger(null, eur("300"), waiting(new OrderEntry(chairs, eur("300")))));
  }

  @Test
  void theCreditLimitFixesTheCurrencyWhereItComesFirst() {
    Scenario.of(new JoinLedger())
        .given(CUSTOMERS, annWithLimit(usd("1000")))
        .when(ORDERS, chairs)
        .thenParks("is kept in USD and cannot take EUR 300.00");
  }

  @Test
  void whateverTheOrderOfTheStreamsTheLedgerEndsTheSame() {
    history().shuffled().sameStates();
  }

  @Test
  void whatIsOwedAtAnOrderIsAsKnownThen() {
    assertThatThrownBy(() -> history().shuffled().sameEffects())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("other effects in another order");
  }

  private static Waiting<Entry> waiting(Entry entry) {
    return new Waiting<>(List.of(new Waiting.Held<>(entry, entry.at())));
  }

  private Scenario history() {
    return Scenario.of(new JoinLedger())
        .given(ORDERS, chairs)
        .given(PAYMENTS, deposit)
        .given(CUSTOMERS, ann)
        .given(ORDERS, cancelled(chairs), table);
  }
}
