package dev.impulse.cli.demo;

import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All accounts, and every order and payment with what was owed as it came. */
final class Books {

  private final Map<CustomerId, Account> accounts = new HashMap<>();
  private final Map<OrderId, Entry> orders = new HashMap<>();
  private final Map<PaymentId, Entry> payments = new HashMap<>();
  private final Set<OrderId> cancelled = new HashSet<>();

  void know(Customer customer) {
    account(customer.id()).know(customer);
  }

  void place(OrderPlaced order) {
    if (orders.containsKey(order.id())) {
      return;
    }
    Account account = account(order.customer());
    long amount = total(order);
    account.placed = Math.addExact(account.placed, amount);
    orders.put(order.id(), account.entry(orders.size(), amount, order.placedAt()));
  }

  void cancel(OrderCancelled order) {
    if (cancelled.add(order.id())) {
      Account account = account(order.customer());
      account.cancelled = Math.addExact(account.cancelled, Euros.cents(order.amount()));
    }
  }

  void pay(Payment payment) {
    if (payments.containsKey(payment.id())) {
      return;
    }
    Account account = account(payment.customer());
    long amount = Euros.cents(payment.amount());
    account.paid = Math.addExact(account.paid, amount);
    payments.put(payment.id(), account.entry(payments.size(), amount, payment.paidAt()));
  }

  Map<CustomerId, Account> accounts() {
    return accounts;
  }

  Map<OrderId, Entry> orders() {
    return orders;
  }

  Map<PaymentId, Entry> payments() {
    return payments;
  }

  private Account account(CustomerId customer) {
    return accounts.computeIfAbsent(customer, _ -> new Account(accounts.size()));
  }

  private static long total(OrderPlaced order) {
    long total = 0;
    for (OrderLine line : order.lines()) {
      long amount = Math.multiplyExact(line.quantity(), Euros.cents(line.price()));
      total = Math.addExact(total, amount);
    }
    return total;
  }
}
