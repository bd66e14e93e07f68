package dev.impulse.demo;

import static dev.impulse.model.pricing.PricingStreams.FUEL_INDEX;
import static dev.impulse.model.pricing.PricingStreams.ITEMS;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import java.time.Instant;
import java.util.SplittableRandom;

/** The made-up world: everything happens here once, each at a time of its own. */
final class TradingHouse {

  private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST_PAUSE_MILLIS = 2_000;
  private static final double RELISTED = 0.002;
  private static final double CHANGED = 0.002;

  private final SplittableRandom random;
  private final TrafficMix mix;
  private final Customers customers;
  private final Catalogue catalogue;
  private final FuelMarket fuel;
  private final Sales sales;
  private long millis = OPENING.toEpochMilli();

  TradingHouse(SplittableRandom random, long events, TrafficMix mix) {
    this.random = random;
    this.mix = mix;
    this.customers = new Customers(random.split(), events, mix);
    this.catalogue = new Catalogue(random.split(), events, mix);
    this.fuel = new FuelMarket(random.split());
    this.sales = new Sales(random.split(), customers, catalogue);
  }

  /**
   * @param position how many events have been put, of which the growth is a share
   */
  TrafficEvent<?> next(long position) {
    millis += 1 + random.nextInt(LONGEST_PAUSE_MILLIS);
    Instant now = Instant.ofEpochMilli(millis);
    if (customers.isOneDue(position)) {
      return new TrafficEvent<>(CUSTOMERS, customers.register(now));
    }
    if (catalogue.isOneDue(position)) {
      return new TrafficEvent<>(ITEMS, catalogue.list(now));
    }
    return anything(now);
  }

  private TrafficEvent<?> anything(Instant now) {
    double draw = random.nextDouble() - 1.0 / mix.eventsPerMove();
    if (draw < 0) {
      return new TrafficEvent<>(FUEL_INDEX, fuel.move(now));
    }
    if ((draw -= RELISTED) < 0) {
      return new TrafficEvent<>(ITEMS, catalogue.listAgain(now));
    }
    if ((draw -= CHANGED) < 0) {
      return new TrafficEvent<>(CUSTOMERS, customers.change(now));
    }
    if ((draw -= mix.cancellations()) < 0 && sales.canCancel()) {
      return new TrafficEvent<>(ORDERS, sales.cancel(now));
    }
    return trade(now);
  }

  private TrafficEvent<?> trade(Instant now) {
    int customer = customers.pick();
    return random.nextDouble() < mix.payments() && customers.owes(customer)
        ? new TrafficEvent<>(PAYMENTS, sales.pay(customer, now))
        : new TrafficEvent<>(ORDERS, sales.place(customer, now));
  }
}
