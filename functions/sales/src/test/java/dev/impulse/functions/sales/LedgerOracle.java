package dev.impulse.functions.sales;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.UnmatchedOrder;
import dev.impulse.model.sales.UnmatchedPayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule of the ledger by another way: nothing is carried on, each answer adds up the history
 * from its beginning.
 *
 * @param history of one customer, in euros
 * @param most how many may wait
 */
record LedgerOracle(List<Object> history, int most) {

  /** What must follow from the last event. */
  List<Effect> effectsOfLast() {
    int last = history.size() - 1;
    return knownAfter(last)
        .map(customer -> told(last).mapToObj(n -> enriched(n, customer)).toList())
        .orElseGet(() -> pushedOut(last).mapToObj(this::unmatched).toList());
  }

  /** What is said of, once the customer is known: the last event, or all that have waited. */
  private IntStream told(int last) {
    IntStream entries = IntStream.rangeClosed(0, last).filter(this::isEntry);
    return knownAfter(last - 1).isPresent()
        ? entries.filter(n -> n == last)
        : entries.filter(n -> isAmongLast(n, last));
  }

  /** Which one the last event pushes out. */
  private IntStream pushedOut(int last) {
    return IntStream.range(0, last)
        .filter(this::isEntry)
        .filter(n -> isAmongLast(n, last - 1) && !isAmongLast(n, last));
  }

  private boolean isAmongLast(int n, int last) {
    return IntStream.rangeClosed(n, last).filter(this::isEntry).count() <= most;
  }

  private boolean isEntry(int n) {
    return history.get(n) instanceof OrderPlaced || history.get(n) instanceof Payment;
  }

  private Optional<Customer> knownAfter(int n) {
    return history.subList(0, n + 1).reversed().stream()
        .filter(Customer.class::isInstance)
        .map(Customer.class::cast)
        .findFirst();
  }

  private Effect enriched(int n, Customer to) {
    return history.get(n) instanceof OrderPlaced order
        ? Effect.emit(ENRICHED_ORDERS, new EnrichedOrder(order, to, owedAfter(n)))
        : Effect.emit(
            ENRICHED_PAYMENTS, new EnrichedPayment((Payment) history.get(n), to, owedAfter(n)));
  }

  private Effect unmatched(int n) {
    return history.get(n) instanceof OrderPlaced order
        ? Effect.emit(UNMATCHED_ENTRIES, new UnmatchedOrder(order, owedAfter(n)))
        : Effect.emit(
            UNMATCHED_ENTRIES, new UnmatchedPayment((Payment) history.get(n), owedAfter(n)));
  }

  private Money owedAfter(int n) {
    BigDecimal owed =
        history.subList(0, n + 1).stream()
            .map(LedgerOracle::change)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Money.of("EUR", owed.toPlainString());
  }

  private static BigDecimal change(Object event) {
    return switch (event) {
      case OrderPlaced order ->
          order.lines().stream()
              .map(line -> decimal(line.price()).multiply(BigDecimal.valueOf(line.quantity())))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case OrderCancelled order -> decimal(order.amount()).negate();
      case Payment payment -> decimal(payment.amount()).negate();
      default -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal decimal(Money euros) {
    return BigDecimal.valueOf(euros.minor(), 2);
  }
}
