package dev.impulse.functions.sales;

import dev.impulse.Effect;
import dev.impulse.model.sales.Customer;

/** What came into a ledger, with what was owed when it came. */
sealed interface Entry permits OrderEntry, PaymentEntry {

  /** What is said about it once the customer is known. */
  Effect enriched(Customer customer);
}
