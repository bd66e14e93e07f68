package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/** Something of a category is sold by somebody from nearby. */
@Json
@EventType("nexmark.local-item-found")
record LocalItem(PersonId seller, String name, String city, String state, AuctionId auction) {

  static LocalItem of(Person seller, Auction auction) {
    return new LocalItem(seller.id(), seller.name(), seller.city(), seller.state(), auction.id());
  }
}
