package dev.impulse.demo;

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
final class SalesHistory {

  private final Map<CustomerId, CustomerAccount> accounts = new HashMap<>();
  private final Map<OrderId, SalesEntry> orders = new HashMap<>();
  private final Map<PaymentId, SalesEntry> payments = new HashMap<>();
  private final Set<OrderId> cancelled = new HashSet<>();

  void know(Customer customer) {
    account(customer.id()).know(customer);
  }

  void place(OrderPlaced order) {
    if (orders.containsKey(order.id())) {
      return;
    }
    CustomerAccount account = account(order.customer());
    long amount = total(order);
    account.placed = Math.addExact(account.placed, amount);
    orders.put(order.id(), account.entry(orders.size(), amount, order.placedAt()));
  }

  void cancel(OrderCancelled order) {
    if (cancelled.add(order.id())) {
      CustomerAccount account = account(order.customer());
      account.cancelled = Math.addExact(account.cancelled, Euros.cents(order.amount()));
    }
  }

  void pay(Payment payment) {
    if (payments.containsKey(payment.id())) {
      return;
    }
    CustomerAccount account = account(payment.customer());
    long amount = Euros.cents(payment.amount());
    account.paid = Math.addExact(account.paid, amount);
    payments.put(payment.id(), account.entry(payments.size(), amount, payment.paidAt()));
  }

  Map<CustomerId, CustomerAccount> accounts() {
    return accounts;
  }

  Map<OrderId, SalesEntry> orders() {
    return orders;
  }

  Map<PaymentId, SalesEntry> payments() {
    return payments;
  }

  private CustomerAccount account(CustomerId customer) {
    return accounts.computeIfAbsent(customer, _ -> new CustomerAccount(accounts.size()));
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
