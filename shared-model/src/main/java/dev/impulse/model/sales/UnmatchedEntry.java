package dev.impulse.model.sales;

import java.time.Instant;

/**
 * An order or a payment for which there is no customer: it has waited for too long, or too many
 * others have. It is not enriched any more, and still counts in what is owed.
 */
public sealed interface UnmatchedEntry permits UnmatchedOrder, UnmatchedPayment {

  /** The order's or the payment's. */
  String id();

  /** Of whom nothing is known. */
  CustomerId customer();

  /** When it was placed or paid. */
  Instant at();
}
