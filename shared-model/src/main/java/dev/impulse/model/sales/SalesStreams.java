package dev.impulse.model.sales;

import dev.impulse.EventStream;

/** The streams of the sales domain, each keyed by customer. */
public final class SalesStreams {

  public static final EventStream<CustomerId, Customer> CUSTOMERS =
      EventStream.of("customers", CustomerId.class, Customer.class, Customer::id)
          .identifiedBy(customer -> customer.id() + "@" + customer.since())
          .timedBy(Customer::since);

  public static final EventStream<CustomerId, OrderEvent> ORDERS =
      EventStream.of("orders", CustomerId.class, OrderEvent.class, OrderEvent::customer)
          .identifiedBy(event -> event.id().value())
          .timedBy(event ->
              switch (event) {
                case OrderPlaced placed -> placed.placedAt();
                case OrderCancelled cancelled -> cancelled.cancelledAt();
              });

  public static final EventStream<CustomerId, Payment> PAYMENTS =
      EventStream.of("payments", CustomerId.class, Payment.class, Payment::customer)
          .identifiedBy(payment -> payment.id().value())
          .timedBy(Payment::paidAt);

  public static final EventStream<CustomerId, EnrichedOrder> ENRICHED_ORDERS =
      EventStream.of(
              "enriched-orders",
              CustomerId.class,
              EnrichedOrder.class,
              enriched -> enriched.order().customer())
          .identifiedBy(enriched -> enriched.order().id().value());

  public static final EventStream<CustomerId, EnrichedPayment> ENRICHED_PAYMENTS =
      EventStream.of(
              "enriched-payments",
              CustomerId.class,
              EnrichedPayment.class,
              enriched -> enriched.payment().customer())
          .identifiedBy(enriched -> enriched.payment().id().value());

  public static final EventStream<CustomerId, UnmatchedEntry> UNMATCHED_ENTRIES =
      EventStream.of(
              "unmatched-entries", CustomerId.class, UnmatchedEntry.class, UnmatchedEntry::customer)
          .identifiedBy(UnmatchedEntry::id)
          .timedBy(UnmatchedEntry::at);

  public static final EventStream<CustomerId, LimitDecision> LIMIT_DECISIONS =
      EventStream.of(
              "limit-decisions", CustomerId.class, LimitDecision.class, LimitDecision::customer)
          .identifiedBy(decision -> decision.order().value());

  public static final EventStream<CustomerId, PaymentConfirmation> CONFIRMATIONS =
      EventStream.of(
              "confirmations",
              CustomerId.class,
              PaymentConfirmation.class,
              PaymentConfirmation::customer)
          .identifiedBy(confirmation -> confirmation.payment().value());

  private SalesStreams() {}
}
