package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.POSITIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A customer has paid.
 *
 * @param amount more than zero
 */
@Json
@EventType("sales.payment-received")
public record Payment(
    PaymentId id, CustomerId customer, @Allowed(POSITIVE) Money amount, Instant paidAt) {

  public Payment {
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException("amount must be more than zero, was " + amount);
    }
  }
}
