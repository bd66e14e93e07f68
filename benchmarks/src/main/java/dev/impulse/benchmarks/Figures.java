package dev.impulse.benchmarks;

import java.util.Locale;
import java.util.function.DoubleFunction;

/** Numbers as they stand in tables, on every machine alike. */
final class Figures {

  private Figures() {}

  /** Without a fraction, its thousands apart. */
  static String whole(double number) {
    return rounded(number, 0);
  }

  static String tenths(double number) {
    return rounded(number, 1);
  }

  static String hundredths(double number) {
    return rounded(number, 2);
  }

  static String rounded(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** A number of bytes, in units of 2²⁰ bytes. */
  static String megabytes(double bytes) {
    return whole(bytes / (1 << 20));
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
