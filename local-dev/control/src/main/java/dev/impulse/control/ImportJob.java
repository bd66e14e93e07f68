package dev.impulse.control;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.PutReport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Imports history. What is older than the log's time ends it: until the first new event is in the
 * log, one batch is put at a time, so that none after such an event goes in.
 */
final class ImportJob extends PutJob {

  private final boolean hasMoreToCome;

  ImportJob(
      Engine engine,
      MergedEvents events,
      PutTally tally,
      BooleanSupplier stops,
      boolean hasMoreToCome) {
    super(engine, events, tally, stops);
    this.hasMoreToCome = hasMoreToCome;
  }

  @Override
  boolean read() throws IOException {
    try {
      return super.read();
    } catch (OutOfOrderException e) {
      landAll();
      throw new FailureException("%s; %s".formatted(e.getMessage(), soFar()), e);
    }
  }

  @Override
  void mustBeTaken(EventSource source) {
    Accepted event = source.head();
    Accepted before = source.before();
    if (event != null && before != null && event.time().isBefore(before.time())) {
      throw new OutOfOrderException(
          source.place(),
          "the event happened at %s, and the one before it at %s: sort the file by time first"
              .formatted(event.time(), before.time()));
    }
  }

  @Override
  CompletableFuture<PutReport> submit(List<Accepted> accepted) {
    return engine().importHistory(accepted);
  }

  @Override
  boolean awaitsEach() {
    return tally().put() == 0;
  }

  /** Tries its events one by one: of these, the first that fails is the one that is too old. */
  @Override
  void failed(PutBatch notPut, EngineException reason) {
    for (int i = 0; i < notPut.events().size() && engine().isRunning(); i++) {
      try {
        landed(notPut.stream(), await(submit(List.of(notPut.events().get(i)))));
      } catch (EngineException e) {
        throw new FailureException(
            "%s: %s; %s".formatted(notPut.place(i), e.getMessage(), soFar()), e);
      }
    }
    throw reason;
  }

  private String soFar() {
    String known =
        tally().known() == 0 ? "" : ", %s known".formatted(NumberText.of(tally().known()));
    return "%s imported before%s".formatted(NumberText.events(tally().put()), known);
  }

  /** Where more is to come, nothing is due by the clock: no events wait for those before. */
  @Override
  void end(boolean whole) {
    if (whole && !hasMoreToCome) {
      engine().endHistory();
      engine().settle();
    } else {
      await(submit(List.of()));
    }
  }
}
