package dev.impulse.functions.sales;

import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.time.Instant;
import java.util.List;

/** What happens to Ann, in few words. */
final class SalesData {

  static final CustomerId ANN = new CustomerId("ann");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private SalesData() {}

  static Money eur(String amount) {
    return Money.of("EUR", amount);
  }

  static Money usd(String amount) {
    return Money.of("USD", amount);
  }

  static Customer annWithLimit(Money limit) {
    return new Customer(ANN, "Ann", "ann@example.org", limit, NOON);
  }

  static OrderPlaced order(String id, Money total) {
    List<OrderLine> lines = List.of(new OrderLine("chair", 1, total));
    return new OrderPlaced(new OrderId(id), ANN, lines, NOON);
  }

  static OrderCancelled cancelled(OrderPlaced order) {
    return new OrderCancelled(order.id(), order.customer(), order.total(), NOON);
  }

  static Payment payment(String id, Money amount) {
    return new Payment(new PaymentId(id), ANN, amount, NOON);
  }
}
