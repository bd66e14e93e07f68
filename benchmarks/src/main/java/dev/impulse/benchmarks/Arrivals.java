package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.EventStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** What happened, in the order in which it is heard of: each stream is behind by its own time. */
final class Arrivals {

  private record Due(long turn, WorkloadEvent<?> event) {}

  /** What is on its way on one stream, and for how many turns. */
  private record Line(EventStream<?, ?> stream, int turns, Queue<Due> underway) {

    Line(EventStream<?, ?> stream, int turns) {
      this(stream, turns, new ArrayDeque<>());
    }
  }

  private final TradeGenerator trade;
  private final List<Line> lines;
  private final Queue<WorkloadEvent<?>> arrived = new ArrayDeque<>();
  private long turn;

  /**
   * @param customers how many trade at a time: in so many turns, each has one event on average
   */
  Arrivals(TradeGenerator trade, int customers) {
    this.trade = trade;
    this.lines =
        List.of(
            new Line(PAYMENTS, 0),
            new Line(CUSTOMERS, 3 * customers),
            new Line(ORDERS, 6 * customers));
  }

  WorkloadEvent<?> next() {
    while (arrived.isEmpty()) {
      trade.next(this::depart);
      lines.forEach(this::arrive);
      turn++;
    }
    return arrived.remove();
  }

  private void depart(WorkloadEvent<?> event) {
    lines.stream()
        .filter(line -> line.stream.equals(event.stream()))
        .forEach(line -> line.underway.add(new Due(turn + line.turns, event)));
  }

  private void arrive(Line line) {
    while (!line.underway.isEmpty() && line.underway.element().turn <= turn) {
      arrived.add(line.underway.remove().event);
    }
  }
}
