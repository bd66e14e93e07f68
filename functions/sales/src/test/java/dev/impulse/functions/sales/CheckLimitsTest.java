package dev.impulse.functions.sales;

import static dev.impulse.functions.sales.SalesData.ANN;
import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.functions.sales.SalesData.annWithLimit;
import static dev.impulse.functions.sales.SalesData.eur;
import static dev.impulse.functions.sales.SalesData.order;
import static dev.impulse.functions.sales.SalesData.usd;
import static dev.impulse.model.sales.LimitDecision.Verdict.APPROVED;
import static dev.impulse.model.sales.LimitDecision.Verdict.BREACHED;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.model.Money;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.testkit.Scenario;
import org.junit.jupiter.api.Test;

class CheckLimitsTest {

  private final OrderPlaced chairs = order("chairs", eur("300"));

  @Test
  void anExposureBelowTheLimitIsApproved() {
    check(eur("999.99"), eur("1000"), APPROVED);
  }

  @Test
  void anExposureAtTheLimitIsApproved() {
    check(eur("1000"), eur("1000"), APPROVED);
  }

  @Test
  void anExposureACentOverTheLimitIsBreached() {
    check(eur("1000.01"), eur("1000"), BREACHED);
  }

  @Test
  void aLimitOfNothingApprovesWhatACreditCovers() {
    check(eur("0"), eur("0"), APPROVED);
    check(eur("-20"), eur("0"), APPROVED);
    check(eur("0.01"), eur("0"), BREACHED);
  }

  @Test
  void currenciesThatDifferPark() {
    Scenario.of(new CheckLimits())
        .when(ENRICHED_ORDERS, new EnrichedOrder(chairs, annWithLimit(usd("9")), eur("300")))
        .thenParks("EUR 300.00 and USD 9.00 have two currencies");
  }

  private void check(Money exposure, Money limit, Verdict verdict) {
    Scenario.of(new CheckLimits())
        .when(ENRICHED_ORDERS, new EnrichedOrder(chairs, annWithLimit(limit), exposure))
        .then(LIMIT_DECISIONS, new LimitDecision(chairs.id(), ANN, verdict, exposure, limit, NOON));
  }
}
