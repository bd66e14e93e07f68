package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/** Somebody sells in the window of time in which they registered. */
@Json
@EventType("nexmark.new-seller-found")
record NewSeller(PersonId seller, String name, AuctionId auction, long reserve) {

  static NewSeller of(Person seller, Auction auction) {
    return new NewSeller(seller.id(), seller.name(), auction.id(), auction.reserve());
  }
}
