package dev.impulse.benchmarks;

import dev.impulse.demo.Repeats;
import java.util.Iterator;
import java.util.SplittableRandom;

/**
 * What every system is given: customers, orders with lines, payments and cancellations, in the
 * order in which they are put. Three producers are behind by different times: payments come at
 * once, master data later, orders last; so most events are out of order across the streams, while
 * each stream keeps its own. Of all events, 5 % were put before, soon before or much.
 *
 * <p>Equal workloads yield equal events on every machine, without end, at equal cost: at any time
 * so many customers trade, and old ones make room for new ones.
 *
 * @param customers how many trade at a time
 */
record Workload(long seed, int customers) implements Iterable<WorkloadEvent<?>> {

  private static final int EVENTS_A_CUSTOMER = 25;
  private static final double REPEATED = 0.05;

  /** Not safe for use by several threads; each iterator is its own. */
  @Override
  public Iterator<WorkloadEvent<?>> iterator() {
    TradeGenerator trade = new TradeGenerator(seed, customers, this::customer);
    Arrivals arrivals = new Arrivals(trade, customers);
    return new Repeats<>(
        new SplittableRandom(~seed),
        REPEATED,
        Repeats.LATE,
        Long.MAX_VALUE,
        _ -> arrivals.next(),
        WorkloadEvent::repeated);
  }

  /** How many of the first so many events were not put before. */
  long different(long events) {
    Iterator<WorkloadEvent<?>> all = iterator();
    long different = 0;
    for (long i = 0; i < events; i++) {
      different += all.next().again() ? 0 : 1;
    }
    return different;
  }

  /** How many events come before the one that is the next after so many different ones. */
  long reached(long different) {
    Iterator<WorkloadEvent<?>> all = iterator();
    long events = 0;
    for (long left = different; left >= 0; events++) {
      left -= all.next().again() ? 0 : 1;
    }
    return events - 1;
  }

  private int customer(int turn, SplittableRandom random) {
    return turn / EVENTS_A_CUSTOMER + random.nextInt(customers);
  }
}
