package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What functions on Lambda cost, each written in several ways; Impulse's comes first.
 *
 * @param batch how many records an invocation had
 */
@Json
record LambdaHostReport(Machine machine, int batch, int rounds, List<Contested> functions) {

  /** One function. */
  @Json
  record Contested(String function, String about, List<Row> ways) {}

  /**
   * One way.
   *
   * @param nanos of CPU an event
   * @param bytes allocated an event
   */
  @Json
  record Row(String title, Spread nanos, double bytes) {}
}
