package dev.impulse.demo;

import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;

/**
 * Knows what the answers must be. It is told every event in the order in which it was put,
 * duplicates included, and shares neither code nor method with the functions: it keeps accounts and
 * histories, and works the answers out when they are asked for.
 *
 * <p>Counts in EUR. Not safe for use by several threads.
 */
public final class Oracle {

  private final SalesHistory sales = new SalesHistory();
  private final PriceHistory prices = new PriceHistory();

  /**
   * Takes in what was put next.
   *
   * @throws IllegalArgumentException if it is an event of a kind that the traffic does not have
   */
  public void put(TrafficEvent<?> event) {
    switch (event.data()) {
      case Customer customer -> sales.know(customer);
      case OrderPlaced placed -> sales.place(placed);
      case OrderCancelled cancelled -> sales.cancel(cancelled);
      case Payment payment -> sales.pay(payment);
      case Item item -> prices.list(item);
      case FuelIndex index -> prices.move(index);
      default ->
          throw new IllegalArgumentException(
              "the oracle knows nothing of %s on %s"
                  .formatted(event.data().getClass().getSimpleName(), event.stream()));
    }
  }

  /** Compares every answer that a run has given with what it must be. */
  public Findings check(RunAnswers actual) {
    Differences differences = new Differences();
    SalesCheck salesCheck = new SalesCheck(sales, differences);
    PriceCheck priceCheck = new PriceCheck(prices, differences);
    salesCheck.check(actual);
    priceCheck.check(actual);
    return new Findings(
        salesCheck.counts(priceCheck.published()), differences.counts(), differences.examples());
  }
}
