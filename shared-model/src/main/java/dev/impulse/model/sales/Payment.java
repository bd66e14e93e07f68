package dev.impulse.model.sales;

import dev.impulse.EventType;
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
public record Payment(PaymentId id, CustomerId customer, Money amount, Instant paidAt) {

  public Payment {
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException("amount must be more than zero, was " + amount);
    }
  }
}
