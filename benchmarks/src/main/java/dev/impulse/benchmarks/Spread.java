package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.stream.DoubleStream;

/** What several runs have shown of one figure. */
@Json
record Spread(double min, double median, double max) {

  static final Spread NONE = new Spread(0, 0, 0);

  static Spread of(double... values) {
    return of(DoubleStream.of(values));
  }

  static Spread of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      return NONE;
    }
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  Spread by(double divisor) {
    return new Spread(min / divisor, median / divisor, max / divisor);
  }
}
