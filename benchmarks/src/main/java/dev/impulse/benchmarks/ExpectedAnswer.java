package dev.impulse.benchmarks;

import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;

/** An order or a payment as it was put, and what was said of it. */
final class ExpectedAnswer {

  /** For messages. */
  final String id;

  final CustomerHistory account;

  /** Its place among the customer's events of its stream, from 0. */
  final int nth;

  private final int foldedBeforeAsPut;
  private int foldedBefore;
  private int enrichedTimes;
  private int decidedTimes;
  private long owed;
  private long limit;

  ExpectedAnswer(String id, CustomerHistory account, int nth, int foldedBeforeAsPut) {
    this.id = id;
    this.account = account;
    this.nth = nth;
    this.foldedBeforeAsPut = foldedBeforeAsPut;
  }

  void enriched(Customer customer, Money owing, int folded) {
    enrichedTimes++;
    foldedBefore = folded == AnswerSink.AS_PUT ? foldedBeforeAsPut : folded;
    owed = owing.minor();
    limit = customer.creditLimit().minor();
  }

  /** Whether a decision says what was said of the order before. */
  boolean decided(Money exposure, Money heldTo) {
    decidedTimes++;
    return exposure.minor() == owed && heldTo.minor() == limit;
  }

  int enrichedTimes() {
    return enrichedTimes;
  }

  int decidedTimes() {
    return decidedTimes;
  }

  int foldedBefore() {
    return foldedBefore;
  }

  boolean says(long owing, long heldTo) {
    return owed == owing && limit == heldTo;
  }

  @Override
  public String toString() {
    return "%s (%d folded before, owed %d, limit %d)".formatted(id, foldedBefore, owed, limit);
  }
}
