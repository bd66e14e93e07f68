package dev.impulse.functions.sales;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule of the ledger by another way: nothing is carried on, each answer adds up the history
 * from its beginning.
 *
 * @param history of one customer, in euros
 */
record LedgerOracle(List<Object> history) {

  /** What must follow from the last event. */
  List<Effect> effectsOfLast() {
    int last = history.size() - 1;
    return knownAfter(last)
        .map(customer ->
            IntStream.rangeClosed(knownAfter(last - 1).isPresent() ? last : 0, last)
                .mapToObj(n -> said(n, customer))
                .flatMap(Optional::stream)
                .toList())
        .orElse(List.of());
  }

  private Optional<Customer> knownAfter(int n) {
    return history.subList(0, n + 1).reversed().stream()
        .filter(Customer.class::isInstance)
        .map(Customer.class::cast)
        .findFirst();
  }

  private Optional<Effect> said(int n, Customer to) {
    return switch (history.get(n)) {
      case OrderPlaced order ->
          Optional.of(Effect.emit(ENRICHED_ORDERS, new EnrichedOrder(order, to, owedAfter(n))));
      case Payment payment ->
          Optional.of(
              Effect.emit(ENRICHED_PAYMENTS, new EnrichedPayment(payment, to, owedAfter(n))));
      default -> Optional.empty();
    };
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
