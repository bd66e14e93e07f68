package dev.impulse.functions.sales;

import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.Waiting;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderEvent;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer owes.
 *
 * @param customer the master data, once it is known
 * @param exposure placed − cancelled − paid, in the currency of the first event; what no longer
 *     waits for the customer counts all the same
 * @param waiting what has come before the customer was known, in order
 */
@Json
record Ledger(@Nullable Customer customer, @Nullable Money exposure, Waiting<Entry> waiting) {

  static final Ledger EMPTY = new Ledger(null, null, Waiting.none());

  Step<Ledger> order(OrderEvent event, Waiting.Limit limit) {
    return switch (event) {
      case OrderPlaced placed -> placed(placed, limit);
      case OrderCancelled cancelled -> cancelled(cancelled);
    };
  }

  private Step<Ledger> placed(OrderPlaced order, Waiting.Limit limit) {
    Money total = order.total();
    Money owed = owedBefore(order.customer(), total).plus(total);
    return enter(new OrderEntry(order, owed), owed, limit);
  }

  private Step<Ledger> cancelled(OrderCancelled order) {
    Money owed = owedBefore(order.customer(), order.amount()).minus(order.amount());
    return Step.to(new Ledger(customer, owed, waiting));
  }

  Step<Ledger> payment(Payment payment, Waiting.Limit limit) {
    Money owed = owedBefore(payment.customer(), payment.amount()).minus(payment.amount());
    return enter(new PaymentEntry(payment, owed), owed, limit);
  }

  Step<Ledger> customer(Customer known) {
    Money owed = owedBefore(known.id(), known.creditLimit());
    List<Effect> enriched = waiting.values().stream().map(entry -> entry.enriched(known)).toList();
    return new Step<>(new Ledger(known, owed, Waiting.none()), enriched);
  }

  private Step<Ledger> enter(Entry entry, Money owed, Waiting.Limit limit) {
    if (customer != null) {
      return Step.to(new Ledger(customer, owed, waiting), entry.enriched(customer));
    }
    Waiting.Added<Entry> added = waiting.plus(entry, entry.at(), limit);
    List<Effect> unmatched = added.givenUp().stream().map(Entry::unmatched).toList();
    return new Step<>(new Ledger(null, owed, added.waiting()), unmatched);
  }

  private Money owedBefore(CustomerId id, Money amount) {
    if (exposure == null) {
      return Money.zero(amount.currency());
    }
    if (!exposure.currency().equals(amount.currency())) {
      throw new IllegalArgumentException(
          "the ledger of customer "
              + id
              + " is kept in "
              + exposure.currency()
              + " and cannot take "
              + amount
              + ": convert the amount to "
              + exposure.currency());
    }
    return exposure;
  }
}
