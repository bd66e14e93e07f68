package dev.impulse.benchmarks.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Customers and their orders as CloudEvents on Kinesis: one of ten cancels an order, and now and
 * then one is put twice. From batch to batch a quarter of a day goes by.
 *
 * @param records how many a batch has
 */
record KinesisOrders(int people, int records) {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00.123Z");
  private static final Duration STEP = Duration.ofHours(6);

  /** What comes first: everybody's master data. */
  byte[] customers() {
    return KinesisEvents.event("customers", people, n -> record(n, START, n, customer(n)));
  }

  /** A batch of orders, counted from 0. */
  byte[] batch(int number) {
    Instant time = START.plus(STEP.multipliedBy(number));
    return KinesisEvents.event(
        "orders",
        records,
        n -> record(number * records + n, time, n % people, order(number, original(n), time)));
  }

  /** How many orders of a batch are placed, each counted once. */
  int placed() {
    return (int) IntStream.range(0, records).filter(n -> original(n) == n && !cancels(n)).count();
  }

  /** What a record says: now and then the same as an earlier one of the customer. */
  private int original(int n) {
    return n >= people && n % 50 == 7 ? original(n - people) : n;
  }

  private static boolean cancels(int n) {
    return n % 10 == 9;
  }

  private static KinesisEvents.Put record(int sequence, Instant time, int person, String event) {
    return new KinesisEvents.Put(sequence, time, id(person), event);
  }

  private static String id(int person) {
    return Integer.toString(100 + person);
  }

  private static String customer(int person) {
    return """
    {"specversion":"1.0","id":"%1$s@%2$s","source":"crm","type":"sales.customer-changed",\
    "time":"%2$s","partitionkey":"%1$s","datacontenttype":"application/json",\
    "data":{"id":"%1$s","name":"Ann Example","email":"ann.%1$s@example.com",\
    "creditLimit":"EUR 5000.00","since":"%2$s"}}\
    """
        .formatted(id(person), START);
  }

  private String order(int batch, int n, Instant time) {
    return cancels(n)
        ? cancelled(batch * records + n, id(n % people), time)
        : placed(batch * records + n, id(n % people), time);
  }

  private static String placed(int number, String customer, Instant time) {
    return """
    {"specversion":"1.0","id":"o-%1$09d","source":"shop","type":"sales.order-placed",\
    "time":"%3$s","partitionkey":"%2$s","datacontenttype":"application/json",\
    "data":{"@type":"sales.order-placed","id":"o-%1$09d","customer":"%2$s","lines":[\
    {"product":"desk","quantity":1,"price":"EUR 250.00"},\
    {"product":"chair","quantity":4,"price":"EUR 75.50"}],"placedAt":"%3$s"}}\
    """
        .formatted(number, customer, time);
  }

  private static String cancelled(int number, String customer, Instant time) {
    return """
    {"specversion":"1.0","id":"o-%1$09d","source":"shop","type":"sales.order-cancelled",\
    "time":"%3$s","partitionkey":"%2$s","datacontenttype":"application/json",\
    "data":{"@type":"sales.order-cancelled","id":"o-%1$09d","customer":"%2$s",\
    "amount":"EUR 552.00","cancelledAt":"%3$s"}}\
    """
        .formatted(number, customer, time);
  }
}
