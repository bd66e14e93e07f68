package dev.impulse.demo;

import static dev.impulse.model.pricing.PricingStreams.FUEL_INDEX;
import static dev.impulse.model.pricing.PricingStreams.ITEMS;
import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentConfirmation;
import dev.impulse.model.sales.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories whose answers were worked out by hand, and long ones answered step by step. */
class OracleTest {

  private static final CustomerId ANN = new CustomerId("ann");
  private static final ItemId CHAIR = new ItemId("chair");

  private final Oracle oracle = new Oracle();
  private final AnswersInMemory answers = new AnswersInMemory();

  @Test
  void whatCameBeforeItsCustomerIsAnsweredWithWhatWasOwedThen() {
    order("chairs", 300, 1);
    payment("deposit", 100, 2);
    ann(250, 3);

    decided("chairs", Verdict.BREACHED, 300, 250, 1);
    confirmed("deposit", 100, 200, 2);
    owes(200);
    assertRight();
  }

  @Test
  void nothingIsAskedOfACustomerWhoHasNotBecomeKnown() {
    order("chairs", 300, 1);
    payment("deposit", 100, 2);

    owes(200);
    assertRight();
    assertThat(oracle.check(answers).counts().waiting()).isEqualTo(2);
  }

  @Test
  void anExposureOfExactlyTheLimitIsApproved() {
    ann(300, 1);
    order("chairs", 300, 2);
    order("nail", 1, 3);

    decided("chairs", Verdict.APPROVED, 300, 300, 2);
    decided("nail", Verdict.BREACHED, 301, 300, 3);
    owes(301);
    assertRight();
  }

  @Test
  void aCancelledOrderNoLongerCountsAndABreachedOneStillDoes() {
    ann(300, 1);
    order("chairs", 200, 2);
    order("tables", 400, 3);
    cancellation("chairs", 200, 4);
    order("lamp", 50, 5);
    payment("all", 500, 6);

    decided("chairs", Verdict.APPROVED, 200, 300, 2);
    decided("tables", Verdict.BREACHED, 600, 300, 3);
    decided("lamp", Verdict.BREACHED, 450, 300, 5);
    confirmed("all", 500, -50, 6);
    owes(-50);
    assertRight();
  }

  @Test
  void anOrderIsHeldToTheLimitKnownAsItCame() {
    order("early", 10, 1);
    ann(100, 2);
    order("chairs", 150, 3);
    ann(200, 4);
    order("lamp", 10, 5);

    decided("early", Verdict.APPROVED, 10, 100, 1);
    decided("chairs", Verdict.BREACHED, 160, 100, 3);
    decided("lamp", Verdict.APPROVED, 170, 200, 5);
    owes(170);
    assertRight();
  }

  @Test
  void duplicatesChangeNothing() {
    for (int i = 0; i < 2; i++) {
      ann(300, 1);
      order("chairs", 200, 2);
      cancellation("chairs", 200, 3);
      payment("deposit", 100, 4);
    }

    decided("chairs", Verdict.APPROVED, 200, 300, 2);
    confirmed("deposit", 100, -100, 4);
    owes(-100);
    assertRight();
  }

  @Test
  void aDuplicateOfOlderCustomerDataDoesNotBringItBack() {
    ann(100, 1);
    ann(200, 2);
    ann(100, 1);
    order("chairs", 150, 3);

    decided("chairs", Verdict.APPROVED, 150, 200, 3);
    owes(150);
    assertRight();
  }

  @Test
  void aPriceFollowsTheIndexOnceItIsHalfAPercentOff() {
    listed("100.00", 1);
    index("80.00", "80.00", 2);
    index("81.30", "80.00", 3); // 100.49, a cent too near
    index("81.33", "80.00", 4); // 100.50
    index("82.00", "80.00", 5); // 100.75, too near to 100.50
    index("40.00", "80.00", 6);

    priced("100.00", "100.00", 1);
    priced("100.50", "100.00", 4);
    priced("85.00", "100.00", 6);
    shows("85.00");
    assertRight();
  }

  @Test
  void eachListingPublishesAPrice() {
    index("96.00", "80.00", 1);
    listed("100.00", 2);
    listed("100.00", 3);
    listed("10.00", 4);
    index("80.00", "80.00", 5);

    priced("106.00", "100.00", 2);
    priced("106.00", "100.00", 3);
    priced("10.60", "10.00", 4);
    priced("10.00", "10.00", 5);
    shows("10.00");
    assertRight();
  }

  @Test
  void duplicatesOfListingsAndMovesChangeNothing() {
    listed("100.00", 1);
    index("80.00", "80.00", 2);
    index("96.00", "80.00", 3);
    listed("100.00", 1);
    index("80.00", "80.00", 2);

    priced("100.00", "100.00", 1);
    priced("106.00", "100.00", 3);
    shows("106.00");
    assertRight();
  }

  @ParameterizedTest
  @CsvSource({
    "80.00, 80.00, 1234, 1234",
    "96.00, 80.00, 1000, 1060",
    "75.20, 74.20, 371, 373", // 372.5 exactly, though 1/74.20 never ends
    "75.20, 74.2, 742, 745",
    "60.0, 80, 999, 924" // 924.075
  })
  void aPriceIsRoundedOnceHalfUpToTheCent(String value, String base, long list, long price) {
    FuelIndex index =
        new FuelIndex(new IndexId("brent"), new BigDecimal(value), new BigDecimal(base), at(1));
    assertThat(IndexMove.of(index).price(list)).isEqualTo(price);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithAnswersGivenStepByStep(long seed) {
    for (double early : new double[] {0, 0.4, 0.9}) {
      Traffic traffic = Traffic.of(seed, 20_000, Mixes.withEarly(early));
      Oracle told = new Oracle();
      traffic.forEach(told::put);

      Findings findings = told.check(StepByStep.to(traffic));

      assertThat(findings.examples()).isEmpty();
      assertThat(findings.areClean()).isTrue();
    }
  }

  @Test
  void moneyAddsUp() {
    Traffic traffic = Traffic.of(5, 20_000);
    traffic.forEach(oracle::put);
    AnswersInMemory given = StepByStep.to(traffic);

    long owed = new HashSet<>(events(traffic)).stream().mapToLong(OracleTest::cents).sum();

    assertThat(oracle.check(given).areClean()).isTrue();
    assertThat(given.balances.values().stream().mapToLong(Money::minor).sum()).isEqualTo(owed);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    ItemPrice price = new ItemPrice(CHAIR, eur(1), eur(1), at(1));
    assertThatThrownBy(() -> oracle.put(new TrafficEvent<>(PRICES, price)))
        .hasMessage("the oracle knows nothing of ItemPrice on prices");
  }

  @Test
  void countsInOneCurrencyOnly() {
    Payment payment = new Payment(new PaymentId("P"), ANN, Money.of("USD", "1.00"), at(1));
    assertThatThrownBy(() -> oracle.put(new TrafficEvent<>(PAYMENTS, payment)))
        .hasMessage("the demonstration counts in EUR, was USD 1.00");
  }

  private static long cents(Object event) {
    return switch (event) {
      case OrderPlaced order ->
          order.lines().stream().mapToLong(l -> l.quantity() * l.price().minor()).sum();
      case OrderCancelled order -> -order.amount().minor();
      case Payment payment -> -payment.amount().minor();
      default -> 0;
    };
  }

  private static List<Object> events(Traffic traffic) {
    List<Object> events = new ArrayList<>();
    traffic.forEach(event -> events.add(event.data()));
    return events;
  }

  private void ann(int limit, int second) {
    oracle.put(
        new TrafficEvent<>(
            CUSTOMERS, new Customer(ANN, "Ann", "ann@example.com", eur(limit), at(second))));
  }

  private void order(String id, int euros, int second) {
    OrderLine line = new OrderLine("thing", 1, eur(euros));
    oracle.put(
        new TrafficEvent<>(
            ORDERS, new OrderPlaced(new OrderId(id), ANN, List.of(line), at(second))));
  }

  private void cancellation(String id, int euros, int second) {
    oracle.put(
        new TrafficEvent<>(
            ORDERS, new OrderCancelled(new OrderId(id), ANN, eur(euros), at(second))));
  }

  private void payment(String id, int euros, int second) {
    oracle.put(
        new TrafficEvent<>(PAYMENTS, new Payment(new PaymentId(id), ANN, eur(euros), at(second))));
  }

  private void listed(String price, int second) {
    oracle.put(
        new TrafficEvent<>(ITEMS, new Item(CHAIR, "Chair", Money.of("EUR", price), at(second))));
  }

  private void index(String value, String base, int second) {
    oracle.put(
        new TrafficEvent<>(
            FUEL_INDEX,
            new FuelIndex(
                new IndexId("brent"), new BigDecimal(value), new BigDecimal(base), at(second))));
  }

  private void decided(String id, Verdict verdict, int exposure, int limit, int second) {
    answers.decisions.add(
        new LimitDecision(new OrderId(id), ANN, verdict, eur(exposure), eur(limit), at(second)));
  }

  private void confirmed(String id, int amount, int owed, int second) {
    answers.confirmations.add(
        new PaymentConfirmation(new PaymentId(id), ANN, eur(amount), eur(owed), at(second)));
    answers.messages.add(new Message(id, "ann@example.com", "Thank you", "owed " + eur(owed)));
  }

  private void owes(int euros) {
    answers.balances.put(ANN, eur(euros));
  }

  private void priced(String price, String list, int second) {
    answers.prices.add(
        new ItemPrice(CHAIR, Money.of("EUR", price), Money.of("EUR", list), at(second)));
  }

  private void shows(String price) {
    answers.inventory.put(CHAIR, Money.of("EUR", price));
  }

  private void assertRight() {
    Findings findings = oracle.check(answers);
    assertThat(findings.examples()).isEmpty();
    assertThat(findings.areClean()).isTrue();
    assertThat(findings.counts().approved() + findings.counts().breached())
        .isEqualTo(answers.decisions.size());
    assertThat(findings.counts().confirmed()).isEqualTo(answers.confirmations.size());
    assertThat(findings.counts().prices()).isEqualTo(answers.prices.size());
  }

  private static Money eur(int euros) {
    return Euros.of(euros * 100L);
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
