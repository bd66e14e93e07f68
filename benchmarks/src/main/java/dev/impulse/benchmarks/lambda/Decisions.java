package dev.impulse.benchmarks.lambda;

import dev.impulse.model.Money;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;

/** The decision of check-limits, for whoever does without it. */
final class Decisions {

  static final String SOURCE = "check-limits";
  static final String TYPE = "sales.limit-decided";

  private Decisions() {}

  static LimitDecision on(EnrichedOrder enriched) {
    Money limit = enriched.customer().creditLimit();
    Verdict verdict =
        enriched.exposure().compareTo(limit) > 0 ? Verdict.BREACHED : Verdict.APPROVED;
    return new LimitDecision(
        enriched.order().id(),
        enriched.order().customer(),
        verdict,
        enriched.exposure(),
        limit,
        enriched.order().placedAt());
  }
}
