package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import org.jspecify.annotations.Nullable;

/** A function that is behind, and the next event that it is to be given. */
record Lagging(FunctionHost host, LogScan scan, LogEvent next) implements Comparable<Lagging> {

  /** Null if the function is not behind. */
  static @Nullable Lagging of(FunctionHost host, LogScan scan) {
    LogEvent next = scan.next();
    return next == null ? null : new Lagging(host, scan, next);
  }

  /** In the order of the log; of one event, by the functions' names. */
  @Override
  public int compareTo(Lagging other) {
    int byPlace = Long.compare(next.position(), other.next.position());
    return byPlace != 0 ? byPlace : host.name().compareTo(other.host.name());
  }
}
