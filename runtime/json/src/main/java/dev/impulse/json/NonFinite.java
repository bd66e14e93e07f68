package dev.impulse.json;

import java.util.Map;

/**
 * Numbers that JSON has no form for, as texts: in what is kept, never in what comes from outside.
 */
final class NonFinite {

  private static final Map<String, Double> NUMBERS =
      Map.of(
          "NaN", Double.NaN,
          "Infinity", Double.POSITIVE_INFINITY,
          "-Infinity", Double.NEGATIVE_INFINITY);

  private NonFinite() {}

  static double number(String text) {
    Double number = NUMBERS.get(text);
    if (number == null) {
      throw Unfit.wrongType("a number", '"' + text + '"');
    }
    return number;
  }
}
