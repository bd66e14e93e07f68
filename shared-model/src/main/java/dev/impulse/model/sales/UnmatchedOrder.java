package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An order whose customer has not become known.
 *
 * @param exposure what the customer owed when the order came, the order itself included
 */
@Json
@EventType("sales.order-unmatched")
public record UnmatchedOrder(OrderPlaced order, Money exposure) implements UnmatchedEntry {

  @Override
  public String id() {
    return order.id().value();
  }

  @Override
  public CustomerId customer() {
    return order.customer();
  }

  @Override
  public Instant at() {
    return order.placedAt();
  }
}
