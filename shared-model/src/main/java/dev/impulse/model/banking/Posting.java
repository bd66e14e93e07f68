package dev.impulse.model.banking;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An amount is posted to an account.
 *
 * @param amount a credit; negative is a debit
 */
@Json
@EventType("banking.amount-posted")
public record Posting(PostingId id, AccountId account, Money amount, Instant postedAt) {}
