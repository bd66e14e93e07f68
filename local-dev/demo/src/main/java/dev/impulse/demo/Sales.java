package dev.impulse.demo;

import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Orders, their cancellations, and payments. Of the latest orders, some can still be cancelled. */
final class Sales {

  private static final int MOST_LINES = 5;
  private static final int MOST_PIECES = 99;
  private static final int MOST_CANCELLABLE = 1_024;
  private static final double IN_FULL = 0.5;
  private static final double TOO_MUCH = 0.02;
  private static final int MOST_TOO_MUCH = 500_00;

  private record Placed(OrderId id, int customer, long cents) {}

  private final SplittableRandom random;
  private final Customers customers;
  private final Catalogue catalogue;
  private final List<Placed> cancellable = new ArrayList<>();
  private long orders;
  private long payments;

  Sales(SplittableRandom random, Customers customers, Catalogue catalogue) {
    this.random = random;
    this.customers = customers;
    this.catalogue = catalogue;
  }

  OrderPlaced place(int customer, Instant now) {
    OrderId id = new OrderId("O-" + ++orders);
    OrderLine[] lines = new OrderLine[1 + random.nextInt(MOST_LINES)];
    long total = 0;
    for (int i = 0; i < lines.length; i++) {
      int item = catalogue.pick();
      int quantity = 1 + random.nextInt(MOST_PIECES);
      lines[i] = new OrderLine(Catalogue.id(item), quantity, Euros.of(catalogue.cents(item)));
      total += (long) quantity * catalogue.cents(item);
    }
    customers.book(customer, total);
    remember(new Placed(id, customer, total));
    return new OrderPlaced(id, Customers.id(customer), List.of(lines), now);
  }

  Payment pay(int customer, Instant now) {
    long cents = amount(customers.owed(customer));
    customers.book(customer, -cents);
    PaymentId id = new PaymentId("P-" + ++payments);
    return new Payment(id, Customers.id(customer), Euros.of(cents), now);
  }

  boolean canCancel() {
    return !cancellable.isEmpty();
  }

  OrderCancelled cancel(Instant now) {
    Placed last = cancellable.removeLast();
    int any = random.nextInt(cancellable.size() + 1);
    Placed placed = any == cancellable.size() ? last : cancellable.set(any, last);
    customers.book(placed.customer, -placed.cents);
    return new OrderCancelled(
        placed.id, Customers.id(placed.customer), Euros.of(placed.cents), now);
  }

  private void remember(Placed placed) {
    if (cancellable.size() < MOST_CANCELLABLE) {
      cancellable.add(placed);
    } else {
      cancellable.set(random.nextInt(MOST_CANCELLABLE), placed);
    }
  }

  private long amount(long owed) {
    double draw = random.nextDouble();
    if (draw < TOO_MUCH) {
      return owed + 1 + random.nextInt(MOST_TOO_MUCH);
    }
    return draw < IN_FULL ? owed : 1 + random.nextLong(owed);
  }
}
