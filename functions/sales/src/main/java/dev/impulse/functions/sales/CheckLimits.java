package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.sales.LimitDecision.Verdict.APPROVED;
import static dev.impulse.model.sales.LimitDecision.Verdict.BREACHED;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.model.Money;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.OrderPlaced;
import java.util.List;

/** Decides whether an order keeps its customer within the credit limit. */
public final class CheckLimits implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.stateless("check-limits")
        .on(ENRICHED_ORDERS, CheckLimits::decide)
        .emits(LIMIT_DECISIONS);
  }

  private static List<Effect> decide(EnrichedOrder enriched) {
    OrderPlaced order = enriched.order();
    Money exposure = enriched.exposure();
    Money limit = enriched.customer().creditLimit();
    return List.of(
        emit(
            LIMIT_DECISIONS,
            new LimitDecision(
                order.id(),
                order.customer(),
                exposure.compareTo(limit) > 0 ? BREACHED : APPROVED,
                exposure,
                limit,
                order.placedAt())));
  }
}
