package dev.impulse.engine.nexmark;

import dev.impulse.EventStream;

final class NexmarkStreams {

  static final EventStream<PersonId, Person> PERSONS =
      EventStream.of("persons", PersonId.class, Person.class, Person::id)
          .identifiedBy(person -> person.id().value())
          .timedBy(Person::at);

  static final EventStream<AuctionId, Auction> AUCTIONS =
      EventStream.of("auctions", AuctionId.class, Auction.class, Auction::id)
          .identifiedBy(auction -> auction.id().value())
          .timedBy(Auction::at);

  /** The same auctions, keyed by seller. */
  static final EventStream<PersonId, Auction> SALES =
      EventStream.of("sales", PersonId.class, Auction.class, Auction::seller);

  static final EventStream<AuctionId, Bid> BIDS =
      EventStream.of("bids", AuctionId.class, Bid.class, Bid::auction)
          .identifiedBy(bid -> String.valueOf(bid.number()))
          .timedBy(Bid::at);

  static final EventStream<PersonId, LocalItem> LOCAL_ITEMS =
      EventStream.of("local-items", PersonId.class, LocalItem.class, LocalItem::seller);

  static final EventStream<PersonId, NewSeller> NEW_SELLERS =
      EventStream.of("new-sellers", PersonId.class, NewSeller.class, NewSeller::seller);

  static final EventStream<AuctionId, Winner> WINNERS =
      EventStream.of("winners", AuctionId.class, Winner.class, winner -> winner.auction().id());

  private NexmarkStreams() {}
}
