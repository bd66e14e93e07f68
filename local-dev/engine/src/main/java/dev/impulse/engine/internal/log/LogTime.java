package dev.impulse.engine.internal.log;

import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import java.time.Instant;

/**
 * The one time of a log: the clock's for what is put, the events' own for history that is imported.
 * It never runs backwards, also where nothing was logged at it. What follows from an event has the
 * log time of that event.
 */
public final class LogTime {

  private static final String NAME = "log-time";

  private final Store store;
  private long micros;
  private long written;

  /** Goes on where it was at the last commit. */
  public LogTime(Store store) {
    this.store = store;
    this.written = store.number("SELECT max(value) FROM facts WHERE name = ?", NAME);
    this.micros = written;
  }

  /** In microseconds since 1970. */
  public long micros() {
    return micros;
  }

  public Instant instant() {
    return Micros.instant(micros);
  }

  /** Moves on to a time; where it is later already, it stays. */
  public void advanceTo(long laterMicros) {
    micros = Math.max(micros, laterMicros);
  }

  /** Writes it, just before a commit. */
  public void write() {
    if (micros != written) {
      store.update("INSERT OR REPLACE INTO facts VALUES (?, ?)", NAME, micros);
      written = micros;
    }
  }
}
