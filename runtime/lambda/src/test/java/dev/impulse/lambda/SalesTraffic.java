package dev.impulse.lambda;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderEvent;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import dev.impulse.store.OutboundEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Customers who order and pay, some of it put twice, from a seed. */
final class SalesTraffic {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int CUSTOMERS_IN_ALL = 12;

  private final Random random;
  private final List<OrderPlaced> orders = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private int seconds;

  SalesTraffic(long seed) {
    this.random = new Random(seed);
  }

  /** What a stream gets in one go. */
  record Run(EventStream<?, ?> stream, List<OutboundEvent> events) {}

  /** Runs of events, in the order of time; every customer is known in the end. */
  List<Run> runs(int rounds) {
    List<Run> runs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      runs.add(run(ORDERS, 8, this::order));
      runs.add(run(PAYMENTS, 4, this::payment));
      int first = round * CUSTOMERS_IN_ALL / rounds;
      int last = (round + 1) * CUSTOMERS_IN_ALL / rounds;
      runs.add(run(CUSTOMERS, last - first, number -> customer(first + number)));
    }
    return runs;
  }

  List<OrderPlaced> orders() {
    return orders;
  }

  List<Payment> payments() {
    return payments;
  }

  private <K extends Key, T> Run run(
      EventStream<K, T> stream, int number, IntFunction<? extends T> events) {
    List<OutboundEvent> run =
        new ArrayList<>(
            IntStream.range(0, number).mapToObj(i -> put(stream, events.apply(i))).toList());
    if (random.nextBoolean() && !run.isEmpty()) {
      run.add(run.get(random.nextInt(run.size())));
    }
    return new Run(stream, run);
  }

  private static <K extends Key, T> OutboundEvent put(EventStream<K, T> stream, T payload) {
    return new OutboundEvent(
        stream.name(),
        stream.key(payload).value(),
        stream.id(payload).orElseThrow(),
        JsonCodec.create().encode(stream.payload(), payload));
  }

  private OrderEvent order(int number) {
    if (number == 5) {
      OrderPlaced placed = orders.get(random.nextInt(orders.size()));
      return new OrderCancelled(
          new OrderId(placed.id() + "-c"), placed.customer(), placed.total(), now());
    }
    List<OrderLine> lines = List.of(new OrderLine("chair", 1 + random.nextInt(5), money(9_000)));
    OrderPlaced placed = new OrderPlaced(new OrderId("o" + orders.size()), someone(), lines, now());
    orders.add(placed);
    return placed;
  }

  private Payment payment(int number) {
    Payment payment =
        new Payment(new PaymentId("p" + payments.size()), someone(), money(20_000), now());
    payments.add(payment);
    return payment;
  }

  private Customer customer(int number) {
    String name = "c" + number;
    return new Customer(id(number), name, name + "@example.org", money(60_000), now());
  }

  private CustomerId someone() {
    return id(random.nextInt(CUSTOMERS_IN_ALL));
  }

  private static CustomerId id(int number) {
    return new CustomerId("c" + number);
  }

  private Money money(int cents) {
    return Money.of(
        "EUR", "%d.%02d".formatted(1 + random.nextInt(cents) / 100, random.nextInt(99)));
  }

  private Instant now() {
    return START.plusSeconds(seconds++);
  }
}
