package dev.impulse.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** JSON's numbers, exactly. */
final class Numbers {

  /** Whoever sends more wants to keep a machine busy. */
  private static final int MOST_DIGITS = 1000;

  /** As many characters as always fit a long. */
  private static final int SHORT = 18;

  /** As many characters as always stand for a whole number that a double holds exactly. */
  private static final int EXACT = 15;

  private Numbers() {}

  static boolean startsAt(byte next) {
    return next == '-' || isDigit(next);
  }

  static long integer(Cursor cursor, long min, long max) {
    int start = cursor.at;
    refuseFraction(cursor, start, skip(cursor));
    if (cursor.at - start <= SHORT) {
      return inRange(digits(cursor, start), cursor, start, min, max);
    }
    BigInteger value = new BigInteger(text(cursor, start));
    if (value.bitLength() >= Long.SIZE) {
      throw outOfRange(cursor, start, min, max);
    }
    return inRange(value.longValueExact(), cursor, start, min, max);
  }

  static BigInteger whole(Cursor cursor) {
    int start = cursor.at;
    refuseFraction(cursor, start, skip(cursor));
    return new BigInteger(text(cursor, start));
  }

  static BigDecimal decimal(Cursor cursor) {
    int start = cursor.at;
    boolean whole = skip(cursor);
    if (whole && cursor.at - start <= SHORT) {
      return BigDecimal.valueOf(digits(cursor, start));
    }
    try {
      return ordinary(new BigDecimal(text(cursor, start)), cursor, start);
    } catch (NumberFormatException e) {
      throw tooLong(cursor, start);
    }
  }

  /** The nearest double, a zero with its sign. */
  static double nearestDouble(Cursor cursor) {
    int start = cursor.at;
    if (skip(cursor) && cursor.at - start <= EXACT) {
      return signed(digits(cursor, start), cursor, start);
    }
    double value = Double.parseDouble(text(cursor, start));
    if (Double.isInfinite(value)) {
      throw tooLarge(cursor, start, Double.MAX_VALUE);
    }
    return value;
  }

  /** The nearest float, a zero with its sign. */
  static float nearestFloat(Cursor cursor) {
    int start = cursor.at;
    skip(cursor);
    float value = Float.parseFloat(text(cursor, start));
    if (Float.isInfinite(value)) {
      throw tooLarge(cursor, start, Float.MAX_VALUE);
    }
    return value;
  }

  private static double signed(long digits, Cursor cursor, int start) {
    return digits == 0 && cursor.json[start] == '-' ? -0.0 : digits;
  }

  /** Goes past a number, and says whether it has neither fraction nor exponent. */
  static boolean skip(Cursor cursor) {
    if (cursor.peek() == '-') {
      cursor.at++;
    }
    if (cursor.peek() == '0') {
      cursor.at++;
    } else {
      skipDigits(cursor);
    }
    int end = cursor.at;
    skipFraction(cursor);
    skipExponent(cursor);
    return cursor.at == end;
  }

  private static void skipFraction(Cursor cursor) {
    if (cursor.peek() == '.') {
      cursor.at++;
      skipDigits(cursor);
    }
  }

  private static void skipExponent(Cursor cursor) {
    if (cursor.peek() == 'e' || cursor.peek() == 'E') {
      cursor.at++;
      if (cursor.peek() == '+' || cursor.peek() == '-') {
        cursor.at++;
      }
      skipDigits(cursor);
    }
  }

  private static void skipDigits(Cursor cursor) {
    int start = cursor.at;
    while (isDigit(cursor.peek())) {
      cursor.at++;
    }
    if (cursor.at == start) {
      throw cursor.unexpected(startsAt(cursor.peek()) ? "a digit" : "a value");
    }
  }

  private static boolean isDigit(byte next) {
    return next >= '0' && next <= '9';
  }

  private static long digits(Cursor cursor, int start) {
    boolean negative = cursor.json[start] == '-';
    long value = 0;
    for (int i = negative ? start + 1 : start; i < cursor.at; i++) {
      value = value * 10 + (cursor.json[i] - '0');
    }
    return negative ? -value : value;
  }

  private static String text(Cursor cursor, int start) {
    if (cursor.limited && cursor.at - start > MOST_DIGITS) {
      throw tooLong(cursor, start);
    }
    return cursor.ascii(start, cursor.at);
  }

  private static BigDecimal ordinary(BigDecimal value, Cursor cursor, int start) {
    if (cursor.limited && Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw tooLong(cursor, start);
    }
    return value;
  }

  private static long inRange(long value, Cursor cursor, int start, long min, long max) {
    if (value < min || value > max) {
      throw outOfRange(cursor, start, min, max);
    }
    return value;
  }

  private static void refuseFraction(Cursor cursor, int start, boolean whole) {
    if (!whole) {
      throw Unfit.wrongType("a whole number", cursor.ascii(start, cursor.at));
    }
  }

  private static Unfit outOfRange(Cursor cursor, int start, long min, long max) {
    return Unfit.wrongType(
        "a whole number from %d to %d".formatted(min, max), cursor.ascii(start, cursor.at));
  }

  private static Unfit tooLarge(Cursor cursor, int start, Object largest) {
    return Unfit.wrongType("a number up to " + largest, cursor.ascii(start, cursor.at));
  }

  private static Unfit tooLong(Cursor cursor, int start) {
    return Unfit.wrongType(
        "a number of at most %d digits".formatted(MOST_DIGITS), cursor.ascii(start, cursor.at));
  }
}
