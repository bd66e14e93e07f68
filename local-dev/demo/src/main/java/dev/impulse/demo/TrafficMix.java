package dev.impulse.demo;

import io.avaje.jsonb.Json;

/**
 * What traffic is made of. Shares lie between 0 and 1.
 *
 * @param duplicates the share of all events that have been put before
 * @param early the share of the orders and payments that come before their customer's master data
 * @param payments the share of payments among the orders and payments that are tried; a customer
 *     who owes nothing orders instead
 * @param cancellations the share of cancellations among all that is not a duplicate
 * @param eventsPerCustomer one customer to so many events; at least 10 customers
 * @param eventsPerItem one item to so many events; at least 10 items
 * @param mostItems no more items than these, so that the work of a moving index does not grow with
 *     the length of a run
 * @param eventsPerMove how many events lie between two moves of the fuel index, on average
 */
@Json
public record TrafficMix(
    double duplicates,
    double early,
    double payments,
    double cancellations,
    int eventsPerCustomer,
    int eventsPerItem,
    int mostItems,
    int eventsPerMove) {

  /** What a demonstration shows unless it is told otherwise. */
  public static final TrafficMix DEMO = new TrafficMix(0.05, 0.4, 0.5, 0.03, 50, 100, 1_000, 500);

  public TrafficMix {
    share("duplicates", duplicates);
    share("early", early);
    share("payments", payments);
    share("cancellations", cancellations);
    atLeastOne("eventsPerCustomer", eventsPerCustomer);
    atLeastOne("eventsPerItem", eventsPerItem);
    atLeastOne("mostItems", mostItems);
    atLeastOne("eventsPerMove", eventsPerMove);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s is a share between 0 and 1, was %s".formatted(name, value));
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s must be at least 1, was %d".formatted(name, value));
    }
  }
}
