package dev.impulse.demo;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the published prices of each item, in order, and what the inventory shows in the end.
 */
final class PriceCheck {

  private final PriceHistory history;
  private final Differences differences;
  private final Map<ItemId, PriceRun> runs = new HashMap<>();
  private long published;

  PriceCheck(PriceHistory history, Differences differences) {
    this.history = history;
    this.differences = differences;
    history.items().forEach((id, item) -> runs.put(id, history.run(item)));
  }

  void check(RunAnswers actual) {
    actual.prices(this::checkPrice);
    runs.values().forEach(this::finish);
    checkInventory(actual);
  }

  long published() {
    return published;
  }

  private void checkPrice(ItemPrice price) {
    published++;
    PriceRun run = runs.get(price.item());
    if (run == null) {
      differences.invented(named(price), price);
    } else {
      skipMissing(run, price);
      compare(run, price);
    }
  }

  /**
   * Each price of an item has a time of its own: what is due before that of this one is missing.
   */
  private void skipMissing(PriceRun run, ItemPrice price) {
    while (run.isDueBefore(price.since())) {
      missing(run);
    }
  }

  private void compare(PriceRun run, ItemPrice price) {
    if (run.hasPassed(price.since())) {
      differences.doubled(named(price), price);
    } else if (!run.isDue(price.since())) {
      differences.invented(named(price), price);
    } else {
      ItemPrice due = run.advance();
      if (!due.equals(price)) {
        differences.wrong(named(price), due, price);
      }
    }
  }

  private void finish(PriceRun run) {
    while (run.hasNext()) {
      missing(run);
    }
  }

  private void missing(PriceRun run) {
    ItemPrice due = run.advance();
    differences.missing(named(due), due);
  }

  private void checkInventory(RunAnswers actual) {
    OneAnswerEach<ItemId, PricedItem, Money, Money> inventory =
        new OneAnswerEach<>(
            "inventory of",
            history.items(),
            (id, item) -> Optional.ofNullable(runs.get(id)).map(run -> Euros.of(run.last())),
            Object::equals,
            differences);
    actual.inventory(inventory::answer);
    inventory.finish();
  }

  private static String named(ItemPrice price) {
    return "price of " + price.item();
  }
}
