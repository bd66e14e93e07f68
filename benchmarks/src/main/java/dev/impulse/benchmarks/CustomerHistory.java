package dev.impulse.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was put of one customer, each stream in its order. */
final class CustomerHistory {

  private final List<Long> owedAfterOrders = new ArrayList<>(List.of(0L));
  private final List<Long> paidAfterPayments = new ArrayList<>(List.of(0L));
  private final List<Long> limits = new ArrayList<>();
  private final List<ExpectedAnswer> orders = new ArrayList<>();
  private final List<ExpectedAnswer> payments = new ArrayList<>();

  void known(long limit) {
    limits.add(limit);
  }

  ExpectedAnswer placed(String id, long cents) {
    ExpectedAnswer order = new ExpectedAnswer(id, this, owedAfterOrders.size() - 1, events());
    orders.add(order);
    changed(owedAfterOrders, cents);
    return order;
  }

  void cancelled(long cents) {
    changed(owedAfterOrders, -cents);
  }

  ExpectedAnswer paid(String id, long cents) {
    ExpectedAnswer payment = new ExpectedAnswer(id, this, payments.size(), events());
    payments.add(payment);
    changed(paidAfterPayments, cents);
    return payment;
  }

  private static void changed(List<Long> sums, long cents) {
    sums.add(Math.addExact(sums.getLast(), cents));
  }

  private int events() {
    return owedAfterOrders.size() - 1 + payments.size() + limits.size();
  }

  long owed() {
    return owedAfterOrders.getLast() - paidAfterPayments.getLast();
  }

  void check(WrongAnswers faults) {
    int times = limits.isEmpty() ? 0 : 1;
    orders.forEach(order -> checkTimes(order, times, times, faults));
    payments.forEach(payment -> checkTimes(payment, times, 0, faults));
    if (!limits.isEmpty()) {
      checkOrder(orders, faults);
      checkOrder(payments, faults);
      orders.stream().filter(order -> !isRight(order)).forEach(one -> wrong(one, faults));
      payments.stream().filter(one -> !isRightPayment(one)).forEach(one -> wrong(one, faults));
    }
  }

  private static void wrong(ExpectedAnswer entry, WrongAnswers faults) {
    faults.found("%s is not right for what was folded before it".formatted(entry));
  }

  private static void checkTimes(
      ExpectedAnswer entry, int enriched, int decided, WrongAnswers faults) {
    if (entry.enrichedTimes() != enriched) {
      faults.found(
          "%s was enriched %d times, not %d".formatted(entry.id, entry.enrichedTimes(), enriched));
    }
    if (entry.decidedTimes() != decided) {
      faults.found(
          "%s was decided %d times, not %d".formatted(entry.id, entry.decidedTimes(), decided));
    }
  }

  private static void checkOrder(List<ExpectedAnswer> entries, WrongAnswers faults) {
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).foldedBefore() <= entries.get(i - 1).foldedBefore()) {
        faults.found("%s was folded before %s".formatted(entries.get(i), entries.get(i - 1)));
      }
    }
  }

  private boolean isRight(ExpectedAnswer order) {
    int paymentsBefore = foldedBefore(order, payments);
    return isRight(order, order.nth, order.nth + 1, paymentsBefore, paymentsBefore);
  }

  /**
   * Where cancellations were folded between two orders, nobody says: one place must fit what the
   * payment's answer says.
   */
  private boolean isRightPayment(ExpectedAnswer payment) {
    int before = foldedBefore(payment, orders);
    int least = before == 0 ? 0 : orders.get(before - 1).nth + 1;
    int most = before == orders.size() ? owedAfterOrders.size() - 1 : orders.get(before).nth;
    for (int n = least; n <= most; n++) {
      if (isRight(payment, n, n, payment.nth, payment.nth + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param ordersBefore how many events of orders were folded before the entry
   * @param ordersWith the same, and the entry itself if it is one
   */
  private boolean isRight(
      ExpectedAnswer entry,
      int ordersBefore,
      int ordersWith,
      int paymentsBefore,
      int paymentsWith) {
    int knownBefore = entry.foldedBefore() - ordersBefore - paymentsBefore;
    long owed = owedAfterOrders.get(ordersWith) - paidAfterPayments.get(paymentsWith);
    return limit(knownBefore).filter(limit -> entry.says(owed, limit)).isPresent();
  }

  /**
   * The limit that holds after master data came so often; before the first, entries wait for it.
   */
  private Optional<Long> limit(int known) {
    return known < 0 || known > limits.size()
        ? Optional.empty()
        : Optional.of(limits.get(Math.max(known - 1, 0)));
  }

  /** By halving: that entries of a stream are folded in their order is checked before. */
  private static int foldedBefore(ExpectedAnswer entry, List<ExpectedAnswer> others) {
    int before = 0;
    int end = others.size();
    while (before < end) {
      int middle = (before + end) >>> 1;
      if (others.get(middle).foldedBefore() < entry.foldedBefore()) {
        before = middle + 1;
      } else {
        end = middle;
      }
    }
    return before;
  }
}
