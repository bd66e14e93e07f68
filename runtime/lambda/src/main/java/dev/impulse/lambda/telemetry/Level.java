package dev.impulse.lambda.telemetry;

import java.util.Arrays;
import java.util.Locale;

/** How much a line of the log matters. */
public enum Level {
  /** Each event. */
  DEBUG,
  /** What an operator has asked for. */
  INFO,
  /** What waits for somebody: a parked event, a record that comes again. */
  WARN,
  /** An invocation that failed as a whole. */
  ERROR;

  /**
   * The level of this name, in upper or lower case.
   *
   * @throws IllegalArgumentException if there is none; says which there are
   */
  public static Level of(String name) {
    return Arrays.stream(values())
        .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no level '%s' of the log: there are %s"
                    .formatted(name, Arrays.toString(values()))));
  }
}
