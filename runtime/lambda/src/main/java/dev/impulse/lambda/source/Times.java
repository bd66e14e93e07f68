package dev.impulse.lambda.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;

/** Points in time as AWS writes them. */
final class Times {

  private static final int NANO_DIGITS = 9;

  private Times() {}

  /** Seconds since 1970, such as {@code 1545084650.987} or {@code 1.5E9}. */
  static Instant seconds(String number) {
    try {
      BigDecimal nanos = new BigDecimal(number).scaleByPowerOfTen(NANO_DIGITS);
      return Instant.ofEpochSecond(0, nanos.setScale(0, RoundingMode.DOWN).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException("'%s' is no time in seconds".formatted(number), e);
    }
  }

  /** Milliseconds since 1970. */
  static Instant millis(String number) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(number));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no time in milliseconds".formatted(number), e);
    }
  }

  /** A time in ISO 8601. */
  static Instant iso(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no time in ISO 8601".formatted(text), e);
    }
  }
}
