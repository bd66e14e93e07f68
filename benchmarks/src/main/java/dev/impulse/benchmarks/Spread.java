package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.Collection;

/** What several rounds have shown of one figure. */
@Json
record Spread(double min, double median, double max) {

  static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }
}
