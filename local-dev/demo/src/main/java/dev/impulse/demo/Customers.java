package dev.impulse.demo;

import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Those who trade. They become known one after the other over the whole run; those about to be
 * known trade already, and the last of these never become known.
 */
final class Customers {

  private static final String PREFIX = "C-";
  private static final int FEWEST = 10;
  private static final int MOST_UPCOMING = 100;
  private static final long[] LIMITS = {50_000, 75_000, 100_000, 150_000, 250_000, 400_000};

  private final SplittableRandom random;
  private final long events;
  private final double early;
  private final long[] owed;
  private final int upcoming;
  private int known;

  Customers(SplittableRandom random, long events, TrafficMix mix) {
    this.random = random;
    this.events = events;
    this.early = mix.early();
    this.owed = new long[(int) Math.max(FEWEST, events / mix.eventsPerCustomer())];
    this.upcoming = Math.clamp(owed.length / 20, 1, MOST_UPCOMING);
  }

  boolean isOneDue(long position) {
    return known <= (double) position / events * (owed.length - upcoming - 1);
  }

  Customer register(Instant now) {
    return data(known++, now);
  }

  Customer change(Instant now) {
    return data(random.nextInt(known), now);
  }

  /** Somebody who trades now, by number. */
  int pick() {
    return random.nextDouble() < early ? known + random.nextInt(upcoming) : random.nextInt(known);
  }

  boolean owes(int customer) {
    return owed[customer] > 0;
  }

  /** In cents. */
  long owed(int customer) {
    return owed[customer];
  }

  void book(int customer, long cents) {
    owed[customer] += cents;
  }

  static CustomerId id(int customer) {
    return new CustomerId(PREFIX + (customer + 1));
  }

  /** What somebody of this id is called. */
  static String name(CustomerId id) {
    return NameList.person(Integer.parseInt(id.value().substring(PREFIX.length())) - 1);
  }

  private Customer data(int customer, Instant now) {
    return new Customer(
        id(customer),
        NameList.person(customer),
        NameList.email(customer),
        Euros.of(100 * LIMITS[random.nextInt(LIMITS.length)]),
        now);
  }
}
