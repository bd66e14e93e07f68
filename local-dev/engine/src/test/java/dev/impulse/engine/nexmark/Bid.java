package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * Somebody bids.
 *
 * @param number its place in the traffic
 */
@Json
@EventType("nexmark.bid-made")
record Bid(long number, AuctionId auction, PersonId bidder, long price, Instant at) {

  /** The higher price wins, and of equal ones the earlier. */
  boolean isBetterThan(Bid other) {
    return price > other.price || (price == other.price && at.isBefore(other.at));
  }
}
