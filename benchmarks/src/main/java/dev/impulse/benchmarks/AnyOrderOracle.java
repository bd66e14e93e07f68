package dev.impulse.benchmarks;

import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the answers of a run to what is right for every order of folding across streams: one
 * decision an order, one enriched payment a payment, each right for the customer's events that were
 * folded before it, and final balances. It shares no code with the functions.
 */
final class AnyOrderOracle implements AnswerSink {

  private final Map<CustomerId, CustomerHistory> accounts = new HashMap<>();
  private final Map<OrderId, ExpectedAnswer> orders = new HashMap<>();
  private final Map<PaymentId, ExpectedAnswer> payments = new HashMap<>();
  private final Map<CustomerId, Long> balances = new HashMap<>();
  private final WrongAnswers faults = new WrongAnswers();

  /** Knows the answers to the first so many events. */
  static AnyOrderOracle of(Iterable<WorkloadEvent<?>> events, long count) {
    Iterator<WorkloadEvent<?>> all = events.iterator();
    AnyOrderOracle oracle = new AnyOrderOracle();
    for (long i = 0; i < count; i++) {
      oracle.put(all.next());
    }
    return oracle;
  }

  private void put(WorkloadEvent<?> event) {
    if (event.again()) {
      return;
    }
    CustomerHistory account =
        accounts.computeIfAbsent(event.customer(), _ -> new CustomerHistory());
    switch (event.data()) {
      case Customer customer -> account.known(customer.creditLimit().minor());
      case OrderPlaced order ->
          orders.put(order.id(), account.placed(order.id().value(), total(order)));
      case OrderCancelled order -> account.cancelled(order.amount().minor());
      case Payment payment ->
          payments.put(payment.id(), account.paid(payment.id().value(), payment.amount().minor()));
      default -> throw new IllegalArgumentException("not of this workload: " + event);
    }
  }

  private static long total(OrderPlaced order) {
    return order.lines().stream().mapToLong(line -> line.price().minor() * line.quantity()).sum();
  }

  @Override
  public void enriched(EnrichedOrder order, int foldedBefore) {
    find(orders, order.order().id(), order.customer().id())
        .ifPresent(entry -> entry.enriched(order.customer(), order.exposure(), foldedBefore));
  }

  @Override
  public void enriched(EnrichedPayment payment, int foldedBefore) {
    find(payments, payment.payment().id(), payment.customer().id())
        .ifPresent(entry -> entry.enriched(payment.customer(), payment.owed(), foldedBefore));
  }

  @Override
  public void decided(LimitDecision decision) {
    boolean over = decision.exposure().minor() > decision.limit().minor();
    find(orders, decision.order(), decision.customer())
        .filter(entry ->
            !entry.decided(decision.exposure(), decision.limit())
                || decision.verdict() != (over ? Verdict.BREACHED : Verdict.APPROVED))
        .ifPresent(entry -> faults.found("%s contradicts %s".formatted(decision, entry)));
  }

  private <I> Optional<ExpectedAnswer> find(
      Map<I, ExpectedAnswer> entries, I id, CustomerId customer) {
    Optional<ExpectedAnswer> entry =
        Optional.ofNullable(entries.get(id)).filter(one -> one.account == accounts.get(customer));
    if (entry.isEmpty()) {
      faults.found("nothing asks for an answer to %s of %s".formatted(id, customer));
    }
    return entry;
  }

  @Override
  public void owes(CustomerId customer, Money amount) {
    balances.put(customer, amount.minor());
  }

  /** What is wrong, once all was told. */
  WrongAnswers faults() {
    accounts.values().forEach(account -> account.check(faults));
    accounts.forEach(this::checkBalance);
    if (balances.size() != accounts.size()) {
      faults.found(
          "%d customers owe something, not %d".formatted(balances.size(), accounts.size()));
    }
    return faults;
  }

  private void checkBalance(CustomerId customer, CustomerHistory account) {
    Long balance = balances.get(customer);
    if (balance == null || balance != account.owed()) {
      faults.found("%s owes %d in the end, not %s".formatted(customer, account.owed(), balance));
    }
  }
}
