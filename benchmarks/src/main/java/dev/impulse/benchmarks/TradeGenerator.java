package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.demo.Euros;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens, in the order in which it happens: a customer comes to be, orders and pays. */
final class TradeGenerator {

  private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
  private static final long[] LIMITS = {500_00, 1_000_00, 2_000_00, 5_000_00, 20_000_00};
  private static final int MOST_LINES = 4;
  private static final int PRODUCTS = 1_000;
  private static final double CHANGED = 0.03;
  private static final double CANCELLED = 0.04;
  private static final double PAID = 0.5;
  private static final double IN_FULL = 0.5;

  /** A customer that trades now. */
  static final class Trader {

    final int number;
    long owed;
    @Nullable OrderPlaced last;

    Trader(int number) {
      this.number = number;
    }

    CustomerId id() {
      return new CustomerId("C-" + number);
    }
  }

  /** Whose turn it is: the number of a customer, where those of one time follow one another. */
  @FunctionalInterface
  interface Turns {
    int customer(int turn, SplittableRandom random);
  }

  private final SplittableRandom random;
  private final Turns turns;
  private final @Nullable Trader[] accounts;
  private int turn;
  private int orders;
  private int payments;

  /**
   * @param customers how many trade at a time
   */
  TradeGenerator(long seed, int customers, Turns turns) {
    this.random = new SplittableRandom(seed);
    this.turns = turns;
    this.accounts = new Trader[customers];
  }

  /** One more thing happens; to somebody new, being known comes first. */
  void next(Consumer<WorkloadEvent<?>> happened) {
    Trader account = known(turns.customer(turn, random), happened);
    happened.accept(anything(account));
    turn++;
  }

  /** A customer comes to be known, unless it is. */
  Trader known(int number, Consumer<WorkloadEvent<?>> happened) {
    Trader account = accounts[number % accounts.length];
    if (account == null || account.number != number) {
      account = new Trader(number);
      accounts[number % accounts.length] = account;
      happened.accept(WorkloadEvent.of(CUSTOMERS, customer(account, now().minusMillis(1))));
    }
    return account;
  }

  private WorkloadEvent<?> anything(Trader account) {
    double draw = random.nextDouble();
    if (draw < CHANGED) {
      return WorkloadEvent.of(CUSTOMERS, customer(account, now()));
    }
    if (draw < CHANGED + CANCELLED && account.last != null) {
      return WorkloadEvent.of(ORDERS, cancelled(account, account.last));
    }
    return account.owed > 0 && random.nextDouble() < PAID
        ? WorkloadEvent.of(PAYMENTS, paid(account))
        : WorkloadEvent.of(ORDERS, placed(account));
  }

  private Customer customer(Trader account, Instant since) {
    Money limit = Euros.of(LIMITS[random.nextInt(LIMITS.length)]);
    String name = "Customer " + account.number;
    String email = "customer." + account.number + "@example.com";
    return new Customer(account.id(), name, email, limit, since);
  }

  private OrderPlaced placed(Trader account) {
    OrderLine[] lines = new OrderLine[1 + random.nextInt(MOST_LINES)];
    for (int i = 0; i < lines.length; i++) {
      Money price = Euros.of(1_00 + random.nextInt(99_00));
      lines[i] = new OrderLine("I-" + random.nextInt(PRODUCTS), 1 + random.nextInt(9), price);
    }
    OrderId id = new OrderId("O-" + orders++);
    OrderPlaced order = new OrderPlaced(id, account.id(), List.of(lines), now());
    account.last = order;
    account.owed += order.total().minor();
    return order;
  }

  private OrderCancelled cancelled(Trader account, OrderPlaced order) {
    account.last = null;
    account.owed -= order.total().minor();
    return new OrderCancelled(order.id(), account.id(), order.total(), now());
  }

  private Payment paid(Trader account) {
    boolean inFull = random.nextDouble() < IN_FULL;
    long cents = inFull ? account.owed : 1 + random.nextLong(account.owed);
    account.owed -= cents;
    PaymentId id = new PaymentId("P-" + payments++);
    return new Payment(id, account.id(), Euros.of(cents), now());
  }

  /** At every turn another time. */
  private Instant now() {
    return OPENING.plusMillis(37L * turn);
  }
}
