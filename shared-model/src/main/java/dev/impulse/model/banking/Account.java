package dev.impulse.model.banking;

import dev.impulse.EventType;
import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Currency;

/**
 * An account is known.
 *
 * @param owner stays the same, as the currency does
 * @param currency ISO 4217; one to pay with
 * @param since from when on
 */
@Json
@EventType("banking.account-opened")
public record Account(AccountId id, CustomerId owner, Currency currency, Instant since) {

  public Account {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(
          "currency must be one to pay with, was " + currency.getCurrencyCode());
    }
  }
}
