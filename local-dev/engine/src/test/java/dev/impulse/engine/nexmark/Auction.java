package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * Somebody sells something.
 *
 * @param reserve the lowest price at which it is sold
 * @param expires from then on no bid counts
 */
@Json
@EventType("nexmark.auction-opened")
record Auction(
    AuctionId id, PersonId seller, long category, long reserve, Instant at, Instant expires) {}
