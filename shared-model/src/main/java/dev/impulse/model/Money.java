package dev.impulse.model;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of one currency; amounts of different currencies never mix. Written {@code EUR
 * 300.00}, in JSON too.
 *
 * @param currency an ISO 4217 currency that has a minor unit, or none to speak of, such as JPY
 * @param minor the amount in the currency's minor unit, such as cents; may be negative
 */
@Json
public record Money(Currency currency, long minor) implements Comparable<Money> {

  private static final int AMOUNT = "EUR ".length();

  /** Refuses a currency that is none to pay with, such as XAU. */
  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("'" + currency + "' is no currency to pay with");
    }
  }

  /**
   * An amount from its two parts.
   *
   * @param currency an ISO 4217 code
   * @param amount a decimal such as {@code -300.5}, with no more fraction digits than the currency
   *     has
   * @throws IllegalArgumentException if it is none, or has more, or is too large
   */
  public static Money of(String currency, String amount) {
    return of(currencyOf(currency), amount, 0);
  }

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is not an amount such as {@code EUR 300.00}
   */
  @Json.Creator
  public static Money parse(String text) {
    if (text.length() <= AMOUNT || text.charAt(AMOUNT - 1) != ' ') {
      throw new IllegalArgumentException("'" + text + "' is not an amount such as 'EUR 300.00'");
    }
    return of(currencyOf(text.substring(0, AMOUNT - 1)), text, AMOUNT);
  }

  private static Money of(Currency currency, String text, int from) {
    return new Money(currency, MinorUnits.parse(text, from, currency));
  }

  private static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + code + "' is not an ISO 4217 currency such as EUR", e);
    }
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException if the sum is too large
   */
  public Money plus(Money other) {
    return new Money(currency, Math.addExact(minor, sameCurrency(other).minor));
  }

  /** The difference; see {@link #plus}. */
  public Money minus(Money other) {
    return new Money(currency, Math.subtractExact(minor, sameCurrency(other).minor));
  }

  /**
   * The product.
   *
   * @throws ArithmeticException if the product is too large
   */
  public Money times(long factor) {
    return new Money(currency, Math.multiplyExact(minor, factor));
  }

  /**
   * The product, rounded half-up to the minor unit.
   *
   * @throws ArithmeticException if the product is too large
   */
  public Money times(BigDecimal factor) {
    BigDecimal product = BigDecimal.valueOf(minor).multiply(factor);
    return new Money(currency, product.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /**
   * Orders amounts of one currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(this + " and " + other + " have two currencies");
    }
    return other;
  }

  @Json.Value
  @Override
  public String toString() {
    return MinorUnits.text(currency.getCurrencyCode(), minor, currency.getDefaultFractionDigits());
  }
}
