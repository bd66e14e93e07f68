package dev.impulse.demo;

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

/** Compares decisions, confirmations, messages and balances with the history. */
final class SalesCheck {

  /** What a message must say; of a customer who owes nothing, no amount. */
  private record Notice(String recipient, long owed) {

    boolean isIn(Message message) {
      String amount = BigDecimal.valueOf(Math.abs(owed), 2).toPlainString();
      return message.recipient().equals(recipient)
          && (owed == 0 || message.text().contains(amount));
    }
  }

  private final SalesHistory history;
  private final Differences differences;
  private long approved;
  private long breached;
  private long confirmed;
  private long messages;

  SalesCheck(SalesHistory history, Differences differences) {
    this.history = history;
    this.differences = differences;
  }

  void check(RunAnswers actual) {
    checkDecisions(actual);
    checkConfirmations(actual);
    checkMessages(actual);
    checkBalances(actual);
  }

  AnswerCounts counts(long prices) {
    long waiting = waiting(history.orders().values()) + waiting(history.payments().values());
    return new AnswerCounts(approved, breached, confirmed, messages, prices, waiting);
  }

  private void checkDecisions(RunAnswers actual) {
    OneAnswerEach<OrderId, SalesEntry, LimitDecision, LimitDecision> decisions =
        new OneAnswerEach<>(
            "decision on", history.orders(), SalesCheck::decision, Object::equals, differences);
    actual.decisions(decision -> {
      switch (decision.verdict()) {
        case APPROVED -> approved++;
        case BREACHED -> breached++;
      }
      decisions.answer(decision.order(), decision);
    });
    decisions.finish();
  }

  private void checkConfirmations(RunAnswers actual) {
    OneAnswerEach<PaymentId, SalesEntry, PaymentConfirmation, PaymentConfirmation> confirmations =
        new OneAnswerEach<>(
            "confirmation of",
            history.payments(),
            SalesCheck::confirmation,
            Object::equals,
            differences);
    actual.confirmations(confirmation -> {
      confirmed++;
      confirmations.answer(confirmation.payment(), confirmation);
    });
    confirmations.finish();
  }

  private void checkMessages(RunAnswers actual) {
    OneAnswerEach<PaymentId, SalesEntry, Notice, Message> notices =
        new OneAnswerEach<>(
            "message about", history.payments(), SalesCheck::notice, Notice::isIn, differences);
    actual.messages(message -> {
      messages++;
      notices.answer(new PaymentId(message.key()), message);
    });
    notices.finish();
  }

  private void checkBalances(RunAnswers actual) {
    OneAnswerEach<CustomerId, CustomerAccount, Money, Money> balances =
        new OneAnswerEach<>(
            "balance of",
            history.accounts(),
            (id, account) -> Optional.of(Euros.of(account.owed())),
            Object::equals,
            differences);
    actual.balances(balances::answer);
    balances.finish();
  }

  private static Optional<LimitDecision> decision(OrderId id, SalesEntry order) {
    return order.customer().map(customer -> decision(id, order, customer));
  }

  private static LimitDecision decision(OrderId id, SalesEntry order, Customer customer) {
    boolean over = order.owed() > Euros.cents(customer.creditLimit());
    return new LimitDecision(
        id,
        customer.id(),
        over ? Verdict.BREACHED : Verdict.APPROVED,
        Euros.of(order.owed()),
        customer.creditLimit(),
        order.at());
  }

  private static Optional<PaymentConfirmation> confirmation(PaymentId id, SalesEntry payment) {
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

  private static Optional<Notice> notice(PaymentId id, SalesEntry payment) {
    return payment.customer().map(customer -> new Notice(customer.email(), payment.owed()));
  }

  private static long waiting(Collection<SalesEntry> entries) {
    return entries.stream().filter(entry -> entry.customer().isEmpty()).count();
  }
}
