package dev.impulse.model.banking;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * What an account comes to after a posting.
 *
 * @param posting the last that counts
 * @param at when that was posted
 */
@Json
@EventType("banking.balance-changed")
public record Balance(
    PostingId posting, AccountId account, CustomerId owner, Money balance, Instant at) {}
