package dev.impulse.lambda.telemetry;

import java.util.Optional;

/**
 * How much is told.
 *
 * @param service what the function is a part of: a dimension of its metrics
 * @param level the least level of the log that is written
 * @param collector the base address of what takes spans as OTLP over HTTP; empty: contexts are
 *     passed on, and nothing is recorded
 * @param sampledRatio how many of the traces that begin here are recorded, from 0 to 1; a trace
 *     that has begun elsewhere is recorded if it was there
 */
public record TelemetrySettings(
    String service, Level level, Optional<String> collector, double sampledRatio) {

  public TelemetrySettings {
    if (!(sampledRatio >= 0 && sampledRatio <= 1)) {
      throw new IllegalArgumentException(
          "the sampled ratio is from 0 to 1, was %s".formatted(sampledRatio));
    }
  }
}
