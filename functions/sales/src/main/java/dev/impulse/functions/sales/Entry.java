package dev.impulse.functions.sales;

import dev.impulse.Effect;
import dev.impulse.model.sales.Customer;
import java.time.Instant;

/** What came into a ledger, with what was owed when it came. */
sealed interface Entry permits OrderEntry, PaymentEntry {

  /** When it happened. */
  Instant at();

  /** What is said about it once the customer is known. */
  Effect enriched(Customer customer);

  /** What is said about it if it no longer waits for the customer. */
  Effect unmatched();
}
