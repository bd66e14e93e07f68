package dev.impulse.benchmarks;

import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.LimitDecision;

/**
 * Is told all that a system has answered.
 *
 * <p>Across streams a system may fold in an order of its own. So each answer comes with how many
 * events of its customer were folded before the order or payment itself; {@link #AS_PUT} if the
 * system folds in the order of putting.
 */
interface AnswerSink {

  int AS_PUT = -1;

  void enriched(EnrichedOrder order, int foldedBefore);

  void enriched(EnrichedPayment payment, int foldedBefore);

  /** Told after what was said of the order itself. */
  void decided(LimitDecision decision);

  /** What a customer owes in the end. */
  void owes(CustomerId customer, Money amount);
}
