package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_EMPTY;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/**
 * A customer has placed an order.
 *
 * @param lines at least one, all in one currency
 */
@Json
@EventType("sales.order-placed")
public record OrderPlaced(
    OrderId id, CustomerId customer, @Allowed(NOT_EMPTY) List<OrderLine> lines, Instant placedAt)
    implements OrderEvent {

  public OrderPlaced {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("lines must not be empty");
    }
    lines = List.copyOf(lines);
    sum(lines);
  }

  /** What the customer owes for this order. */
  public Money total() {
    return sum(lines);
  }

  private static Money sum(List<OrderLine> lines) {
    Money sum = lines.getFirst().amount();
    for (int i = 1; i < lines.size(); i++) {
      sum = sum.plus(lines.get(i).amount());
    }
    return sum;
  }
}
