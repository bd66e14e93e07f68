package dev.impulse.cli;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.FunctionFigures;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of several sources in one: always the earliest of those that they stand at, of
 * equals that of the first source. Holds no more than a batch in memory.
 */
final class PutJob {

  private static final int BATCH = 1024;

  private final Engine engine;
  private final List<EventSource> sources;
  private final PutTally tally;
  private final List<Accepted> batch = new ArrayList<>(BATCH);
  private CompletableFuture<Void> committed = CompletableFuture.completedFuture(null);

  PutJob(Engine engine, List<EventSource> sources, PutTally tally) {
    this.engine = engine;
    this.sources = sources;
    this.tally = tally;
  }

  /** Returns when every function has handled what was put. */
  Answer.Finished run() throws IOException {
    long parkedBefore = parked();
    for (EventSource source : sources) {
      source.advance();
    }
    for (EventSource next = earliest(); next != null; next = earliest()) {
      take(next);
    }
    flush();
    await(committed);
    engine.settle();
    return new Answer.Finished(tally.streams(), parked() - parkedBefore);
  }

  private @Nullable EventSource earliest() {
    EventSource earliest = null;
    Instant first = Instant.MAX;
    for (EventSource source : sources) {
      Accepted head = source.head();
      if (head != null && (earliest == null || head.time().isBefore(first))) {
        earliest = source;
        first = head.time();
      }
    }
    return earliest;
  }

  private void take(EventSource source) throws IOException {
    Accepted event = source.head();
    if (event != null) {
      batch.add(event);
      tally.put(event.stream());
    }
    if (batch.size() == BATCH || source.mayWait()) {
      flush();
    }
    source.advance();
  }

  private void flush() {
    if (!batch.isEmpty()) {
      committed = engine.put(batch);
      batch.clear();
    }
  }

  private static void await(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof EngineException failed) {
        throw failed;
      }
      throw e;
    }
  }

  private long parked() {
    return engine.figures().stream().mapToLong(FunctionFigures::parked).sum();
  }
}
