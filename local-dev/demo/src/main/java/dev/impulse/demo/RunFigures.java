package dev.impulse.demo;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done and used.
 *
 * @param events put by this run
 * @param known how many of these the log had already
 * @param eventsBefore put before it was resumed: no rate counts them
 * @param seconds from the first call of put until all was handled
 * @param cpuSeconds of the whole process meanwhile: engine, functions, traffic and display
 * @param eventsInFlight no more than these were put and not committed at a time
 * @param peakMemoryBytes the most main memory that the process had; null if unknown
 */
@Json
public record RunFigures(
    long events,
    long known,
    long eventsBefore,
    double seconds,
    double cpuSeconds,
    double eventsASecond,
    double eventsASecondACore,
    int eventsInFlight,
    @Nullable Long peakMemoryBytes,
    long bytesOnDisk,
    List<OfStream> streams,
    List<OfFunction> functions) {

  /**
   * A stream.
   *
   * @param from the function that emits it; null if it is put
   */
  @Json
  public record OfStream(String stream, long events, long eventsASecond, @Nullable String from) {}

  /**
   * A function.
   *
   * @param p50Micros from the call of put to the commit of the decision; in half of the cases no
   *     longer
   * @param p99Micros in 99 of 100 cases no longer
   */
  @Json
  public record OfFunction(
      String function,
      long in,
      long out,
      long sent,
      long parked,
      long eventsASecond,
      long p50Micros,
      long p99Micros) {}
}
