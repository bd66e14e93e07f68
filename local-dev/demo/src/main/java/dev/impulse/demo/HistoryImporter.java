package dev.impulse.demo;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.PutReport;
import dev.impulse.engine.RejectedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongPredicate;

/**
 * Imports history in batches as fast as the engine takes them, with no more than a few batches in
 * flight: what is put then waits for a bounded number of others, and not for all that there is.
 */
final class HistoryImporter {

  static final int BATCH = 250;
  static final int BATCHES_IN_FLIGHT = 8;

  private record InFlight(int events, CompletableFuture<PutReport> report) {}

  private final Engine engine;
  private final LongPredicate goesOn;
  private final Queue<InFlight> inFlight = new ArrayDeque<>();
  private long committed;
  private long known;

  /**
   * @param goesOn told after each batch how many events are committed; says whether to put more
   */
  HistoryImporter(Engine engine, LongPredicate goesOn) {
    this.engine = engine;
    this.goesOn = goesOn;
  }

  /** Imports what there is, and returns how many events were committed. */
  long run(Iterator<TrafficEvent<?>> traffic) {
    while (traffic.hasNext() && (inFlight.size() < BATCHES_IN_FLIGHT || land())) {
      put(traffic);
    }
    while (!inFlight.isEmpty()) {
      land();
    }
    return committed;
  }

  private void put(Iterator<TrafficEvent<?>> traffic) {
    List<Accepted> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && traffic.hasNext()) {
      batch.add(accepted(traffic.next()));
    }
    inFlight.add(new InFlight(batch.size(), engine.importHistory(batch)));
  }

  /** Waits for the oldest batch, and says whether to put more. */
  private boolean land() {
    InFlight oldest = inFlight.remove();
    PutReport report = await(oldest.report);
    committed += oldest.events;
    known += report.known();
    return goesOn.test(committed);
  }

  /** How many of these the log had already. */
  long known() {
    return known;
  }

  private static PutReport await(CompletableFuture<PutReport> report) {
    try {
      return report.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException failed ? failed : e;
    }
  }

  private <T> Accepted accepted(TrafficEvent<T> event) {
    try {
      return engine.event(event.stream(), event.data());
    } catch (RejectedException e) {
      throw new IllegalStateException("refused: %s".formatted(event), e);
    }
  }
}
