package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A customer is told that a payment has come.
 *
 * @param owed what the customer still owed after it; negative is a credit
 */
@Json
@EventType("sales.payment-confirmed")
public record PaymentConfirmation(
    PaymentId payment, CustomerId customer, Money amount, Money owed, Instant paidAt) {}
