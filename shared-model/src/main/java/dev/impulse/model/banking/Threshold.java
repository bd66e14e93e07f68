package dev.impulse.model.banking;

import dev.impulse.model.Money;
import io.avaje.jsonb.Json;

/**
 * A balance of an account below this amount is low.
 *
 * @param amount may be negative; in the account's currency, else it says nothing
 */
@Json
public record Threshold(AccountId account, Money amount) {}
