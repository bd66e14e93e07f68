package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.UnmatchedOrder;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An order.
 *
 * @param exposure the order itself included
 */
@Json
record OrderEntry(OrderPlaced order, Money exposure) implements Entry {

  @Override
  public Instant at() {
    return order.placedAt();
  }

  @Override
  public Effect enriched(Customer customer) {
    return emit(ENRICHED_ORDERS, new EnrichedOrder(order, customer, exposure));
  }

  @Override
  public Effect unmatched() {
    return emit(UNMATCHED_ENTRIES, new UnmatchedOrder(order, exposure));
  }
}
