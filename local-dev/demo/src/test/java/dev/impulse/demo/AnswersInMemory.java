package dev.impulse.demo;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.PaymentConfirmation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Answers held in memory, where a test can spoil them. */
final class AnswersInMemory implements RunAnswers {

  final List<LimitDecision> decisions = new ArrayList<>();
  final List<PaymentConfirmation> confirmations = new ArrayList<>();
  final List<Message> messages = new ArrayList<>();
  final List<ItemPrice> prices = new ArrayList<>();
  final Map<CustomerId, Money> balances = new LinkedHashMap<>();
  final Map<ItemId, Money> inventory = new LinkedHashMap<>();

  @Override
  public void decisions(Consumer<LimitDecision> each) {
    decisions.forEach(each);
  }

  @Override
  public void confirmations(Consumer<PaymentConfirmation> each) {
    confirmations.forEach(each);
  }

  @Override
  public void messages(Consumer<Message> each) {
    messages.forEach(each);
  }

  @Override
  public void prices(Consumer<ItemPrice> each) {
    prices.forEach(each);
  }

  @Override
  public void balances(BiConsumer<CustomerId, Money> each) {
    balances.forEach(each);
  }

  @Override
  public void inventory(BiConsumer<ItemId, Money> each) {
    inventory.forEach(each);
  }
}
