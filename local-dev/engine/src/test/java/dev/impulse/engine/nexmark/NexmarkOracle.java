package dev.impulse.engine.nexmark;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The queries as they read: over all that ever happened, at once. */
record NexmarkOracle(List<Person> persons, List<Auction> auctions, List<Bid> bids) {

  Set<LocalItem> localItems() {
    return joined(
        (person, auction) ->
            Set.of("OR", "ID", "CA").contains(person.state()) && auction.category() == 10,
        (person, auction) ->
            new LocalItem(person.id(), person.name(), person.city(), person.state(), auction.id()));
  }

  Set<NewSeller> newSellers() {
    return joined(
        (person, auction) ->
            person.at().getEpochSecond() / 10 == auction.at().getEpochSecond() / 10,
        (person, auction) ->
            new NewSeller(person.id(), person.name(), auction.id(), auction.reserve()));
  }

  private <R> Set<R> joined(
      BiPredicate<Person, Auction> where, BiFunction<Person, Auction, R> select) {
    return persons.stream()
        .flatMap(person ->
            auctions.stream()
                .filter(auction -> auction.seller().equals(person.id()))
                .filter(auction -> where.test(person, auction))
                .map(auction -> select.apply(person, auction)))
        .collect(toSet());
  }

  Set<Winner> winners() {
    return auctions.stream()
        .flatMap(auction ->
            bids.stream()
                .filter(bid -> bid.auction().equals(auction.id()))
                .filter(bid -> bid.price() >= auction.reserve())
                .filter(bid -> bid.at().isBefore(auction.expires()))
                .min(
                    Comparator.comparingLong(Bid::price)
                        .reversed()
                        .thenComparing(Bid::at)
                        .thenComparingLong(Bid::number))
                .map(bid -> new Winner(auction, bid))
                .stream())
        .collect(toSet());
  }
}
