package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * How long functions take to start.
 *
 * @param records how many the first batch has
 */
@Json
record ColdStartReport(Machine machine, int records, int rounds, List<Row> starts) {

  /**
   * A function, started in one way.
   *
   * @param jvm how its JVM starts
   */
  @Json
  record Row(String function, String jvm, Spread millis) {}
}
