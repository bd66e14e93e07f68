package dev.impulse.model.sales;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A payment whose customer has not become known.
 *
 * @param owed what the customer still owed when the payment came, after it; negative is a credit
 */
@Json
@EventType("sales.payment-unmatched")
public record UnmatchedPayment(Payment payment, Money owed) implements UnmatchedEntry {

  @Override
  public String id() {
    return payment.id().value();
  }

  @Override
  public CustomerId customer() {
    return payment.customer();
  }

  @Override
  public Instant at() {
    return payment.paidAt();
  }
}
