package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;

/**
 * A payment with what a message about it needs.
 *
 * @param owed what the customer still owed when the payment came, after it; negative is a credit
 */
@Json
@EventType("sales.payment-enriched")
public record EnrichedPayment(Payment payment, Customer customer, Money owed) {}
