package dev.impulse.demo;

import dev.impulse.model.sales.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a customer has placed, cancelled and paid so far, in cents, and was known as. */
final class CustomerAccount implements Numbered {

  long placed;
  long cancelled;
  long paid;

  private final int number;
  private final List<Customer> known = new ArrayList<>(1);

  CustomerAccount(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** Notes master data, unless it has been noted before. */
  void know(Customer customer) {
    if (known.stream().noneMatch(before -> before.since().equals(customer.since()))) {
      known.add(customer);
    }
  }

  long owed() {
    return placed - cancelled - paid;
  }

  /** An order or payment that has just been counted. */
  SalesEntry entry(int entryNumber, long amount, Instant at) {
    return new SalesEntry(entryNumber, this, known.size(), amount, owed(), at);
  }

  /**
   * The customer as known to an entry: the latest data noted before it, or else the first after it.
   *
   * @param before how often data had been noted when the entry came
   */
  Optional<Customer> known(int before) {
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(Math.max(before - 1, 0)));
  }
}
