package dev.impulse.model.sales;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;
import static dev.impulse.model.Allowed.Range.NOT_NEGATIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A customer's master data, as it is from a time on.
 *
 * @param email where messages to the customer go
 * @param creditLimit the highest exposure at which an order is approved; not negative
 * @param since from when on; one customer's data changes at most once at one time
 */
@Json
@EventType("sales.customer-changed")
public record Customer(
    CustomerId id,
    String name,
    @Allowed(NOT_BLANK) String email,
    @Allowed(NOT_NEGATIVE) Money creditLimit,
    Instant since) {

  public Customer {
    if (email.isBlank()) {
      throw new IllegalArgumentException("email must not be blank");
    }
    if (creditLimit.isNegative()) {
      throw new IllegalArgumentException("creditLimit must not be negative, was " + creditLimit);
    }
  }
}
