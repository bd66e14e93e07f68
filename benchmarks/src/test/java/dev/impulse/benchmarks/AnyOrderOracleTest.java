package dev.impulse.benchmarks;

import static dev.impulse.model.sales.LimitDecision.Verdict.APPROVED;
import static dev.impulse.model.sales.LimitDecision.Verdict.BREACHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import dev.impulse.model.sales.SalesStreams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnyOrderOracleTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final CustomerId ANN = new CustomerId("C-1");
  private static final Customer KNOWN = customer("EUR 100.00");
  private static final Customer CHANGED = customer("EUR 200.00");
  private static final OrderPlaced ORDER =
      new OrderPlaced(
          new OrderId("O-1"), ANN, List.of(new OrderLine("I-1", 1, eur("EUR 150.00"))), NOON);
  private static final Payment PAYMENT =
      new Payment(new PaymentId("P-1"), ANN, eur("EUR 60.00"), NOON);

  private AnyOrderOracle oracle;

  @BeforeEach
  void ordersThenPaymentsThenTwiceTheCustomer() {
    oracle =
        AnyOrderOracle.of(
            List.of(
                WorkloadEvent.of(SalesStreams.ORDERS, ORDER),
                WorkloadEvent.of(SalesStreams.PAYMENTS, PAYMENT),
                WorkloadEvent.of(SalesStreams.PAYMENTS, PAYMENT).repeated(),
                WorkloadEvent.of(SalesStreams.CUSTOMERS, KNOWN),
                WorkloadEvent.of(SalesStreams.CUSTOMERS, CHANGED)),
            5);
    oracle.owes(ANN, eur("EUR 90.00"));
  }

  @Test
  void answersInTheOrderOfPuttingAreRight() {
    order(KNOWN, "EUR 150.00", AnswerSink.AS_PUT);
    payment(KNOWN, "EUR 90.00", AnswerSink.AS_PUT);
    assertRight();
  }

  @Test
  void answersInAnotherOrderAcrossStreamsAreRight() {
    payment(KNOWN, "EUR -60.00", 1);
    order(CHANGED, "EUR 90.00", 3);
    assertRight();
  }

  @Test
  void anAnswerThatDoesNotFitWhatWasFoldedBeforeIsWrong() {
    payment(KNOWN, "EUR -60.00", 1);
    order(KNOWN, "EUR 90.00", 3);
    assertWrong("O-1 (3 folded before, owed 9000, limit 10000) is not right");
  }

  @Test
  void whatIsMissingIsWrong() {
    order(KNOWN, "EUR 150.00", AnswerSink.AS_PUT);
    assertWrong("P-1 was enriched 0 times, not 1");
  }

  @Test
  void aDoubledDecisionIsWrong() {
    order(KNOWN, "EUR 150.00", AnswerSink.AS_PUT);
    payment(KNOWN, "EUR 90.00", AnswerSink.AS_PUT);
    oracle.decided(decision(KNOWN, "EUR 150.00"));
    assertWrong("O-1 was decided 2 times, not 1");
  }

  @Test
  void aDecisionAgainstTheRuleIsWrong() {
    oracle.enriched(new EnrichedOrder(ORDER, KNOWN, eur("EUR 150.00")), AnswerSink.AS_PUT);
    oracle.decided(
        new LimitDecision(ORDER.id(), ANN, APPROVED, eur("EUR 150.00"), KNOWN.creditLimit(), NOON));
    assertWrong("contradicts");
  }

  @Test
  void aBalanceThatDiffersIsWrong() {
    order(KNOWN, "EUR 150.00", AnswerSink.AS_PUT);
    payment(KNOWN, "EUR 90.00", AnswerSink.AS_PUT);
    oracle.owes(ANN, eur("EUR 150.00"));
    assertWrong("C-1 owes 9000 in the end, not 15000");
  }

  private void order(Customer customer, String exposure, int foldedBefore) {
    oracle.enriched(new EnrichedOrder(ORDER, customer, eur(exposure)), foldedBefore);
    oracle.decided(decision(customer, exposure));
  }

  private void payment(Customer customer, String owed, int foldedBefore) {
    oracle.enriched(new EnrichedPayment(PAYMENT, customer, eur(owed)), foldedBefore);
  }

  private void assertRight() {
    WrongAnswers faults = oracle.faults();
    assertThat(faults.examples()).isEmpty();
    assertThat(faults.count()).isZero();
  }

  private void assertWrong(String fault) {
    assertThat(oracle.faults().examples()).anyMatch(found -> found.contains(fault));
  }

  private static LimitDecision decision(Customer customer, String exposure) {
    boolean over = eur(exposure).compareTo(customer.creditLimit()) > 0;
    return new LimitDecision(
        ORDER.id(), ANN, over ? BREACHED : APPROVED, eur(exposure), customer.creditLimit(), NOON);
  }

  private static Customer customer(String limit) {
    return new Customer(ANN, "Ann", "ann@example.com", eur(limit), NOON);
  }

  private static Money eur(String amount) {
    return Money.parse(amount);
  }
}
