package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * Whether an order keeps its customer within the credit limit.
 *
 * @param exposure what the customer owed, the order itself included
 * @param limit the credit limit it was held to
 * @param placedAt when the order was placed
 */
@Json
@EventType("sales.limit-decided")
public record LimitDecision(
    OrderId order,
    CustomerId customer,
    Verdict verdict,
    Money exposure,
    Money limit,
    Instant placedAt) {

  /** The two answers. */
  public enum Verdict {
    APPROVED,
    BREACHED
  }
}
