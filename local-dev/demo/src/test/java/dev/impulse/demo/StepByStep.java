package dev.impulse.demo;

import static java.math.RoundingMode.HALF_UP;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentConfirmation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers every event at once, as the rules are told: what the oracle is held against. */
final class StepByStep {

  private static final BigDecimal FUEL_SHARE = new BigDecimal("0.30");
  private static final BigDecimal FAR = new BigDecimal("0.005");

  private final AnswersInMemory answers = new AnswersInMemory();
  private final Set<Object> seen = new HashSet<>();
  private final Map<CustomerId, Customer> customers = new HashMap<>();
  private final Map<CustomerId, List<Consumer<Customer>>> waiting = new HashMap<>();
  private final Map<ItemId, Item> items = new LinkedHashMap<>();
  private @Nullable FuelIndex fuel;

  static AnswersInMemory to(Iterable<? extends TrafficEvent<?>> traffic) {
    StepByStep run = new StepByStep();
    traffic.forEach(event -> run.answer(event.data()));
    return run.answers;
  }

  private void answer(Object event) {
    if (!seen.add(event)) {
      return;
    }
    switch (event) {
      case Customer customer -> know(customer);
      case OrderPlaced placed -> place(placed);
      case OrderCancelled cancelled -> owe(cancelled.customer(), cancelled.amount().times(-1));
      case Payment payment -> pay(payment);
      case Item item -> list(item);
      case FuelIndex index -> move(index);
      default -> throw new AssertionError(event);
    }
  }

  private void know(Customer customer) {
    owe(customer.id(), Euros.of(0));
    customers.put(customer.id(), customer);
    List<Consumer<Customer>> ready = waiting.remove(customer.id());
    if (ready != null) {
      ready.forEach(each -> each.accept(customer));
    }
  }

  private void place(OrderPlaced placed) {
    Money exposure = owe(placed.customer(), placed.total());
    whenKnown(
        placed.customer(),
        customer -> {
          boolean breached = exposure.compareTo(customer.creditLimit()) > 0;
          answers.decisions.add(
              new LimitDecision(
                  placed.id(),
                  customer.id(),
                  breached ? Verdict.BREACHED : Verdict.APPROVED,
                  exposure,
                  customer.creditLimit(),
                  placed.placedAt()));
        });
  }

  private void pay(Payment payment) {
    Money owed = owe(payment.customer(), payment.amount().times(-1));
    whenKnown(
        payment.customer(),
        customer -> {
          answers.confirmations.add(
              new PaymentConfirmation(
                  payment.id(), customer.id(), payment.amount(), owed, payment.paidAt()));
          answers.messages.add(
              new Message(
                  payment.id().value(), customer.email(), "Thank you", "You owe " + owed + "."));
        });
  }

  private void whenKnown(CustomerId id, Consumer<Customer> answer) {
    Customer customer = customers.get(id);
    if (customer == null) {
      waiting.computeIfAbsent(id, _ -> new ArrayList<>()).add(answer);
    } else {
      answer.accept(customer);
    }
  }

  private Money owe(CustomerId customer, Money amount) {
    return answers.balances.merge(customer, amount, Money::plus);
  }

  private void list(Item item) {
    items.put(item.id(), item);
    publish(item, price(item), item.listedAt());
  }

  private void move(FuelIndex index) {
    fuel = index;
    for (Item item : items.values()) {
      Money price = price(item);
      BigDecimal last = last(item);
      BigDecimal difference = BigDecimal.valueOf(price.minor()).subtract(last).abs();
      if (difference.signum() > 0 && difference.compareTo(last.multiply(FAR)) >= 0) {
        publish(item, price, index.at());
      }
    }
  }

  private BigDecimal last(Item item) {
    Money last = Objects.requireNonNull(answers.inventory.get(item.id()));
    return BigDecimal.valueOf(last.minor());
  }

  private Money price(Item item) {
    if (fuel == null) {
      return item.listPrice();
    }
    BigDecimal list = BigDecimal.valueOf(item.listPrice().minor());
    BigDecimal moved = fuel.value().subtract(fuel.base());
    BigDecimal onBase = fuel.base().add(FUEL_SHARE.multiply(moved)).multiply(list);
    return Euros.of(onBase.divide(fuel.base(), 0, HALF_UP).longValueExact());
  }

  private void publish(Item item, Money price, Instant since) {
    answers.prices.add(new ItemPrice(item.id(), price, item.listPrice(), since));
    answers.inventory.put(item.id(), price);
  }
}
