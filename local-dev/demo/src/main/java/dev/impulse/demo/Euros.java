package dev.impulse.demo;

import dev.impulse.model.Money;
import java.util.Currency;

/** The one currency of the demonstration, counted in cents. */
public final class Euros {

  private static final Currency EUR = Currency.getInstance("EUR");

  private Euros() {}

  /** So many cents. */
  public static Money of(long cents) {
    return new Money(EUR, cents);
  }

  /**
   * @throws IllegalArgumentException if the amount is of another currency
   */
  static long cents(Money amount) {
    if (!amount.currency().equals(EUR)) {
      throw new IllegalArgumentException("the demonstration counts in EUR, was " + amount);
    }
    return amount.minor();
  }
}
