package dev.impulse.demo;

import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An item with each of its listings, the first of them first. */
final class PricedItem implements Numbered {

  /**
   * A list price, in cents.
   *
   * @param moves how often the index had moved by then
   */
  record Listing(long cents, Instant at, int moves) {}

  private final int number;
  private final ItemId id;
  private final List<Listing> listings = new ArrayList<>(1);

  PricedItem(int number, ItemId id) {
    this.number = number;
    this.id = id;
  }

  @Override
  public int number() {
    return number;
  }

  ItemId id() {
    return id;
  }

  List<Listing> listings() {
    return listings;
  }

  /** Notes a listing, unless it has been noted before. */
  void list(Item item, int moves) {
    if (listings.stream().noneMatch(before -> before.at().equals(item.listedAt()))) {
      listings.add(new Listing(Euros.cents(item.listPrice()), item.listedAt(), moves));
    }
  }
}
