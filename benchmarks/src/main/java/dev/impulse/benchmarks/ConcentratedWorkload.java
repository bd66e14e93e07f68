package dev.impulse.benchmarks;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/**
 * Events in order and without duplicates, each batch of them about so many customers and no others.
 * First, all customers become known; then batch after batch has its turn with the next of them.
 *
 * @param customers how many there are
 * @param keys how many customers a batch is about
 */
record ConcentratedWorkload(long seed, int customers, int keys)
    implements Iterable<WorkloadEvent<?>> {

  static final int BATCH = 1_000;

  /** Not safe for use by several threads; each iterator is its own. */
  @Override
  public Iterator<WorkloadEvent<?>> iterator() {
    TradeGenerator trade = new TradeGenerator(seed, customers, (turn, _) -> customer(turn));
    Queue<WorkloadEvent<?>> ready = new ArrayDeque<>();
    for (int number = 0; number < customers; number++) {
      trade.known(number, ready::add);
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public WorkloadEvent<?> next() {
        if (ready.isEmpty()) {
          trade.next(ready::add);
        }
        return ready.remove();
      }
    };
  }

  private int customer(int turn) {
    long first = (long) (turn / BATCH) * keys;
    return (int) ((first + turn % keys) % customers);
  }
}
