package dev.impulse.functions.sales;

import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.Effect;
import dev.impulse.Settings;
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
import dev.impulse.testkit.Expectation;
import dev.impulse.testkit.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class LedgerHistoryTest {

  private static final int EVENTS = 80;

  @RepeatedTest(50)
  void whateverHappensTheLedgerSaysWhatTheWholeHistoryAddsUpTo(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int most = 1 + random.nextInt(10);
    Scenario scenario =
        Scenario.of(
            new JoinLedger(), Settings.of(Map.of("join-ledger.most", String.valueOf(most))));
    Map<CustomerId, List<Object>> histories =
        new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    for (int n = 0; n < EVENTS; n++) {
      CustomerId customer = new CustomerId("customer-" + random.nextInt(3));
      List<Object> history = histories.computeIfAbsent(customer, id -> new ArrayList<>());
      history.add(next(history, customer, n, random));
      put(scenario, history.getLast())
          .then(new LedgerOracle(history, most).effectsOfLast().toArray(Effect[]::new));
    }
  }

  private static Expectation put(Scenario scenario, Object event) {
    return switch (event) {
      case Customer customer -> scenario.when(CUSTOMERS, customer);
      case OrderEvent order -> scenario.when(ORDERS, order);
      case Payment payment -> scenario.when(PAYMENTS, payment);
      default -> throw new IllegalArgumentException(event.toString());
    };
  }

  private static Object next(List<Object> history, CustomerId customer, int n, Random random) {
    Instant at = NOON.plusSeconds(n);
    return switch (random.nextInt(10)) {
      case 0 -> new Customer(customer, "N. " + n, n + "@example.org", euros(random), at);
      case 1, 2, 3 -> new Payment(new PaymentId("p" + n), customer, euros(random), at);
      case 4, 5 -> cancelled(history, at, random, placed(customer, n, at, random));
      default -> placed(customer, n, at, random);
    };
  }

  private static OrderPlaced placed(CustomerId customer, int n, Instant at, Random random) {
    List<OrderLine> lines =
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(line -> new OrderLine("p" + line, 1 + random.nextInt(9), euros(random)))
            .toList();
    return new OrderPlaced(new OrderId("o" + n), customer, lines, at);
  }

  /** One of the orders placed so far, cancelled; where there is none, another order. */
  private static OrderEvent cancelled(
      List<Object> history, Instant at, Random random, OrderPlaced otherwise) {
    List<OrderPlaced> open =
        history.stream()
            .filter(OrderPlaced.class::isInstance)
            .map(OrderPlaced.class::cast)
            .filter(order -> history.stream().noneMatch(event -> isCancelled(order, event)))
            .toList();
    if (open.isEmpty()) {
      return otherwise;
    }
    OrderPlaced order = open.get(random.nextInt(open.size()));
    return new OrderCancelled(order.id(), order.customer(), order.total(), at);
  }

  private static boolean isCancelled(OrderPlaced order, Object event) {
    return event instanceof OrderCancelled cancelled && cancelled.id().equals(order.id());
  }

  private static Money euros(Random random) {
    return Money.of("EUR", "0.01").times(1 + random.nextInt(100_000));
  }
}
