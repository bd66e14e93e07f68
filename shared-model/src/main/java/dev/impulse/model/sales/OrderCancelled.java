package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_NEGATIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An order no longer counts.
 *
 * @param amount the order's total, so that nobody needs to keep orders for ever; not negative
 */
@Json
@EventType("sales.order-cancelled")
public record OrderCancelled(
    OrderId id, CustomerId customer, @Allowed(NOT_NEGATIVE) Money amount, Instant cancelledAt)
    implements OrderEvent {

  public OrderCancelled {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("amount must not be negative, was " + amount);
    }
  }
}
