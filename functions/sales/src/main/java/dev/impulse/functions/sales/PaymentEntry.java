package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.Payment;
import io.avaje.jsonb.Json;

/**
 * A payment.
 *
 * @param owed after the payment
 */
@Json
record PaymentEntry(Payment payment, Money owed) implements Entry {

  @Override
  public Effect enriched(Customer customer) {
    return emit(ENRICHED_PAYMENTS, new EnrichedPayment(payment, customer, owed));
  }
}
