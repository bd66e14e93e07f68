package dev.impulse.benchmarks;

import java.util.Locale;
import java.util.function.DoubleFunction;

/** Numbers as they stand in tables, on every machine alike. */
final class Figures {

  private Figures() {}

  /** Without a fraction, its thousands apart. */
  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  static String tenths(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }

  static String hundredths(double number) {
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  /** A share between 0 and 1. */
  static String percent(double share) {
    return tenths(100 * share) + " %";
  }

  /** The median, and in brackets the least and the most. */
  static String spread(Spread spread, DoubleFunction<String> figure) {
    return "%s (%s – %s)"
        .formatted(
            figure.apply(spread.median()), figure.apply(spread.min()), figure.apply(spread.max()));
  }
}
