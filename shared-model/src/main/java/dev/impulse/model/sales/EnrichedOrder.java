package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;

/**
 * An order with what a decision about it needs.
 *
 * @param exposure what the customer owed when the order came, the order itself included
 */
@Json
@EventType("sales.order-enriched")
public record EnrichedOrder(OrderPlaced order, Customer customer, Money exposure) {}
