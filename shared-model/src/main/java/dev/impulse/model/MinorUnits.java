package dev.impulse.model;

import java.nio.charset.StandardCharsets;
import java.util.Currency;

/** Decimals as whole numbers of a currency's minor unit, digit by digit: nothing is rounded. */
final class MinorUnits {

  private static final int NO_POINT = -1;

  /** A space, a sign, the digits of a long, and a point. */
  private static final int LONGEST = 22;

  private final String text;
  private final int from;
  private final int digits;
  private long negated;
  private int fraction = NO_POINT;

  private MinorUnits(String text, int from, int digits) {
    this.text = text;
    this.from = from;
    this.digits = digits;
  }

  /**
   * Reads an amount at the end of a text.
   *
   * @param text ends with one such as {@code -300.5}
   * @param from where that begins
   * @throws IllegalArgumentException if it is no decimal, has more fraction digits than the
   *     currency, or is too large
   */
  static long parse(String text, int from, Currency currency) {
    MinorUnits units = new MinorUnits(text, from, currency.getDefaultFractionDigits());
    try {
      return units.parse();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "'" + currency + " " + units.amount() + "' is too large an amount", e);
    }
  }

  /** A currency's code, and what {@link #parse} reads with just as many fraction digits. */
  static String text(String code, long minor, int digits) {
    byte[] text = new byte[code.length() + LONGEST];
    int at = text.length;
    long left = minor;
    for (int written = 0; left != 0 || written <= digits; written++, left /= 10) {
      if (written == digits && digits > 0) {
        text[--at] = '.';
      }
      text[--at] = (byte) ('0' + Math.abs(left % 10));
    }
    if (minor < 0) {
      text[--at] = '-';
    }
    text[--at] = ' ';
    for (int i = code.length(); i > 0; i--) {
      text[--at] = (byte) code.charAt(i - 1);
    }
    return new String(text, at, text.length - at, StandardCharsets.ISO_8859_1);
  }

  private long parse() {
    boolean negative = text.startsWith("-", from);
    int start = negative ? from + 1 : from;
    for (int i = start; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '.' && fraction == NO_POINT && i > start) {
        fraction = 0;
      } else {
        append(next);
      }
    }
    if (text.length() == start || fraction == 0) {
      throw noDecimal();
    }
    for (int i = Math.max(fraction, 0); i < digits; i++) {
      negated = Math.multiplyExact(negated, 10L);
    }
    return negative ? negated : Math.negateExact(negated);
  }

  /** Adds a digit to the negated amount, because that may be one larger. */
  private void append(char digit) {
    if (digit < '0' || digit > '9') {
      throw noDecimal();
    }
    if (fraction != NO_POINT && ++fraction > digits) {
      throw new IllegalArgumentException(
          "'" + amount() + "' has more than the currency's " + digits + " fraction digits");
    }
    negated = Math.subtractExact(Math.multiplyExact(negated, 10L), digit - '0');
  }

  private IllegalArgumentException noDecimal() {
    return new IllegalArgumentException("'" + amount() + "' is not a decimal number");
  }

  private String amount() {
    return text.substring(from);
  }
}
