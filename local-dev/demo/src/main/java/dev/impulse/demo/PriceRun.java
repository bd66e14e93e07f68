package dev.impulse.demo;

import dev.impulse.demo.PricedItem.Listing;
import dev.impulse.model.pricing.ItemPrice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The prices that must be published of one item, one after the other: at each listing, and when the
 * price is at least 0.5 % off the last one. Works each out from the histories as it is reached.
 */
final class PriceRun {

  private final PricedItem item;
  private final List<IndexMove> moves;
  private int listing = -1;
  private int move;
  private long last;
  private @Nullable ItemPrice due;
  private @Nullable Instant passed;

  PriceRun(PricedItem item, List<IndexMove> moves) {
    this.item = item;
    this.moves = moves;
    this.due = find();
  }

  boolean hasNext() {
    return due != null;
  }

  boolean isDue(Instant since) {
    return due != null && due.since().equals(since);
  }

  boolean isDueBefore(Instant since) {
    return due != null && due.since().isBefore(since);
  }

  /** Whether the run has gone on to a later time than this, or has had this one. */
  boolean hasPassed(Instant since) {
    return passed != null && !since.isAfter(passed);
  }

  /** Goes on, and gives the price that was due. */
  ItemPrice advance() {
    ItemPrice reached = Objects.requireNonNull(due, "no price is due");
    passed = reached.since();
    due = find();
    return reached;
  }

  /** The last price that the run has found, in cents. */
  long last() {
    return last;
  }

  private @Nullable ItemPrice find() {
    while (true) {
      if (isListedNext()) {
        return listed();
      }
      if (move == moves.size()) {
        return null;
      }
      IndexMove moved = moves.get(move++);
      long price = moved.price(current().cents());
      if (isFarFromLast(price)) {
        return published(price, moved.at());
      }
    }
  }

  private boolean isListedNext() {
    List<Listing> listings = item.listings();
    return listing + 1 < listings.size()
        && (listing < 0 || listings.get(listing + 1).moves() == move);
  }

  private ItemPrice listed() {
    listing++;
    move = current().moves();
    long list = current().cents();
    return published(move == 0 ? list : moves.get(move - 1).price(list), current().at());
  }

  private boolean isFarFromLast(long price) {
    return price != last && Math.multiplyExact(200, Math.abs(price - last)) >= last;
  }

  private ItemPrice published(long price, Instant since) {
    last = price;
    return new ItemPrice(item.id(), Euros.of(price), Euros.of(current().cents()), since);
  }

  private Listing current() {
    return item.listings().get(listing);
  }
}
