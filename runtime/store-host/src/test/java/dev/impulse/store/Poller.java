package dev.impulse.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one lane as an event source mapping does: one batch in flight, again what was not done,
 * and, where that is allowed, gives up in the end.
 */
final class Poller {

  /** One delivery of a batch, while it goes on and after. */
  static final class Invocation {
    Scheduler.@Nullable Task task;

    /** What was not done; null if there was no answer. */
    @Nullable List<Integer> left;

    boolean hasEnded() {
      return task == null || task.hasEnded();
    }
  }

  private final Simulation simulation;
  private final String function;
  private final Lane lane;
  private final boolean mayDiscard;
  private StoreHost host;
  private int failures;

  Poller(Simulation simulation, String function, Lane lane, boolean mayDiscard) {
    this.simulation = simulation;
    this.function = function;
    this.lane = lane;
    this.mayDiscard = mayDiscard;
    this.host = simulation.host(function);
  }

  void run() {
    while (true) {
      simulation.pauseUntil(lane::isReady);
      deliver(lane.next(1 + simulation.random.nextInt(6)));
    }
  }

  private void deliver(List<InputRecord> batch) {
    int done = done(batch);
    lane.advance(done);
    failures = done > 0 ? 0 : failures + 1;
    if (failures > 1 && mayDiscard && simulation.givesUp()) {
      simulation.given.add(batch);
      lane.advance(batch.size());
      failures = 0;
    }
  }

  /** How many records from the beginning on are done. */
  private int done(List<InputRecord> batch) {
    Invocation invocation = simulation.invoke(host, batch);
    while (!invocation.hasEnded()) {
      simulation.waitFor(10);
      if (!invocation.hasEnded() && simulation.timesOut()) {
        host = simulation.host(function);
        return 0;
      }
    }
    @Nullable List<Integer> left = invocation.left;
    if (left == null || simulation.random.nextInt(20) == 0) {
      host = simulation.host(function);
    }
    if (left == null) {
      return 0;
    }
    return left.isEmpty() ? batch.size() : left.getFirst();
  }
}
