package dev.impulse.cli.demo;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.PaymentConfirmation;
import dev.impulse.model.sales.PaymentId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Compares decisions, confirmations, messages and balances with the books. */
final class SalesCheck {

  /** What a message must say; of a customer who owes nothing, no amount. */
  private record Notice(String recipient, long owed) {

    boolean isIn(Message message) {
      String amount = BigDecimal.valueOf(Math.abs(owed), 2).toPlainString();
      return message.recipient().equals(recipient)
          && (owed == 0 || message.text().contains(amount));
    }
  }

  private final Books books;
  private final Differences differences;
  private long approved;
  private long breached;
  private long confirmed;
  private long messages;

  SalesCheck(Books books, Differences differences) {
    this.books = books;
    this.differences = differences;
  }

  void check(Actual actual) {
    checkDecisions(actual);
    checkConfirmations(actual);
    checkMessages(actual);
    checkBalances(actual);
  }

  Counts counts(long prices) {
    long waiting = waiting(books.orders().values()) + waiting(books.payments().values());
    return new Counts(approved, breached, confirmed, messages, prices, waiting);
  }

  private void checkDecisions(Actual actual) {
    OneEach<OrderId, Entry, LimitDecision, LimitDecision> decisions =
        new OneEach<>(
            "decision on", books.orders(), SalesCheck::decision, Object::equals, differences);
    actual.decisions(decision -> {
      switch (decision.verdict()) {
        case APPROVED -> approved++;
        case BREACHED -> breached++;
      }
      decisions.answer(decision.order(), decision);
    });
    decisions.finish();
  }

  private void checkConfirmations(Actual actual) {
    OneEach<PaymentId, Entry, PaymentConfirmation, PaymentConfirmation> confirmations =
        new OneEach<>(
            "confirmation of",
            books.payments(),
            SalesCheck::confirmation,
            Object::equals,
            differences);
    actual.confirmations(confirmation -> {
      confirmed++;
      confirmations.answer(confirmation.payment(), confirmation);
    });
    confirmations.finish();
  }

  private void checkMessages(Actual actual) {
    OneEach<PaymentId, Entry, Notice, Message> notices =
        new OneEach<>(
            "message about", books.payments(), SalesCheck::notice, Notice::isIn, differences);
    actual.messages(message -> {
      messages++;
      notices.answer(new PaymentId(message.key()), message);
    });
    notices.finish();
  }

  private void checkBalances(Actual actual) {
    OneEach<CustomerId, Account, Money, Money> balances =
        new OneEach<>(
            "balance of",
            books.accounts(),
            (id, account) -> Optional.of(Euros.of(account.owed())),
            Object::equals,
            differences);
    actual.balances(balances::answer);
    balances.finish();
  }

  private static Optional<LimitDecision> decision(OrderId id, Entry order) {
    return order.customer().map(customer -> decision(id, order, customer));
  }

  private static LimitDecision decision(OrderId id, Entry order, Customer customer) {
    boolean over = order.owed() > Euros.cents(customer.creditLimit());
    return new LimitDecision(
        id,
        customer.id(),
        over ? Verdict.BREACHED : Verdict.APPROVED,
        Euros.of(order.owed()),
        customer.creditLimit(),
        order.at());
  }

  private static Optional<PaymentConfirmation> confirmation(PaymentId id, Entry payment) {
    return payment
        .customer()
        .map(customer ->
            new PaymentConfirmation(
                id,
                customer.id(),
                Euros.of(payment.amount()),
                Euros.of(payment.owed()),
                payment.at()));
  }

  private static Optional<Notice> notice(PaymentId id, Entry payment) {
    return payment.customer().map(customer -> new Notice(customer.email(), payment.owed()));
  }

  private static long waiting(Collection<Entry> entries) {
    return entries.stream().filter(entry -> entry.customer().isEmpty()).count();
  }
}
