package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.EventTail;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Reads decisions from an engine's folder as anybody can, and looks often for more. */
final class TailWatcher implements DecisionWatcher {

  private static final long PAUSE_NANOS = 200_000;

  private final DataFolder data;
  private final Thread thread;
  private volatile boolean closed;

  TailWatcher(Path folder, Seen seen) {
    data = DataFolder.open(folder);
    EventTail decisions = data.fromNow(LIMIT_DECISIONS.name());
    thread = Thread.ofPlatform().name("watch").start(() -> run(decisions, seen));
  }

  private void run(EventTail decisions, Seen seen) {
    long version = decisions.version();
    while (!closed) {
      Optional<byte[]> next = decisions.nextData();
      while (next.isPresent()) {
        seen.decision(next.get());
        next = decisions.nextData();
      }
      while (!closed && decisions.version() == version) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      version = decisions.version();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    data.close();
  }
}
