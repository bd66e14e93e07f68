package dev.impulse.control;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.FunctionFigures;
import dev.impulse.engine.PutReport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Puts events in the order in which they are merged. Holds a bounded number of them in memory. */
class PutJob {

  private record InFlight(PutBatch batch, CompletableFuture<PutReport> report) {}

  private final Engine engine;
  private final MergedEvents events;
  private final PutTally tally;
  private final BooleanSupplier stops;
  private final Queue<InFlight> inFlight = new ArrayDeque<>();
  private PutBatch batch = new PutBatch("");

  /**
   * @param stops asked before each event whether to end there
   */
  PutJob(Engine engine, MergedEvents events, PutTally tally, BooleanSupplier stops) {
    this.engine = engine;
    this.events = events;
    this.tally = tally;
    this.stops = stops;
  }

  final Engine engine() {
    return engine;
  }

  final PutTally tally() {
    return tally;
  }

  /** Returns when every function has handled what was put. */
  final Answer.Finished run() throws IOException {
    long parkedBefore = parked();
    boolean whole = read();
    end(whole);
    return new Answer.Finished(tally.streams(), parked() - parkedBefore, !whole);
  }

  /** Reads and puts all there is; says whether that is all, or it was stopped. */
  boolean read() throws IOException {
    events.begin();
    EventSource next = events.earliest();
    while (next != null && !stops.getAsBoolean()) {
      take(next);
      next = events.earliest();
    }
    landAll();
    return next == null;
  }

  /** All is put that will be: waits until it is handled. */
  void end(boolean whole) {
    engine.settle();
  }

  private void take(EventSource source) throws IOException {
    mustBeTaken(source);
    Accepted event = source.head();
    if (event != null) {
      add(event, source.place());
    }
    if (source.mayWait()) {
      flush();
    }
    source.advance();
  }

  /** Throws if the event that a source stands at must not be put. */
  void mustBeTaken(EventSource source) {}

  private void add(Accepted event, PutBatch.Place place) {
    if (!batch.takes(event)) {
      flush();
      batch = new PutBatch(event.stream());
    }
    batch.add(event, place);
  }

  private void flush() {
    if (!batch.events().isEmpty()) {
      inFlight.add(new InFlight(batch, submit(batch.events())));
      batch = new PutBatch(batch.stream());
      land();
    }
  }

  CompletableFuture<PutReport> submit(List<Accepted> accepted) {
    return engine.put(accepted);
  }

  private void land() {
    InFlight oldest = inFlight.peek();
    while (oldest != null && (awaitsEach() || oldest.report.isDone())) {
      landOldest();
      oldest = inFlight.peek();
    }
  }

  /** Whether the next batch may be put only when this one is known to be committed. */
  boolean awaitsEach() {
    return false;
  }

  private void landOldest() {
    InFlight oldest = inFlight.remove();
    try {
      landed(oldest.batch.stream(), await(oldest.report));
    } catch (EngineException e) {
      failed(oldest.batch, e);
    }
  }

  final void landed(String stream, PutReport report) {
    tally.committed(stream, report);
  }

  /** A batch could not be put. */
  void failed(PutBatch notPut, EngineException reason) {
    throw reason;
  }

  /** Puts what was read, and waits until it is committed. */
  final void landAll() {
    flush();
    while (!inFlight.isEmpty()) {
      landOldest();
    }
  }

  static PutReport await(CompletableFuture<PutReport> done) {
    try {
      return done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException failed ? failed : e;
    }
  }

  private long parked() {
    return engine.figures().stream().mapToLong(FunctionFigures::parked).sum();
  }
}
