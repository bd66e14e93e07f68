package dev.impulse.demo;

import dev.impulse.model.sales.Customer;
import java.time.Instant;
import java.util.Optional;

/**
 * An order or a payment as it came.
 *
 * @param known how often the customer's master data had been noted by then
 * @param amount in cents
 * @param owed in cents, the entry itself included
 */
record SalesEntry(
    int number, CustomerAccount account, int known, long amount, long owed, Instant at)
    implements Numbered {

  /** Whose it is; empty as long as the customer is not known. */
  Optional<Customer> customer() {
    return account.known(known);
  }
}
