package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.UnmatchedPayment;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A payment.
 *
 * @param owed after the payment
 */
@Json
record PaymentEntry(Payment payment, Money owed) implements Entry {

  @Override
  public Instant at() {
    return payment.paidAt();
  }

  @Override
  public Effect enriched(Customer customer) {
    return emit(ENRICHED_PAYMENTS, new EnrichedPayment(payment, customer, owed));
  }

  @Override
  public Effect unmatched() {
    return emit(UNMATCHED_ENTRIES, new UnmatchedPayment(payment, owed));
  }
}
