package dev.impulse.engine.nexmark;

import static dev.impulse.Effect.emit;
import static dev.impulse.engine.nexmark.NexmarkStreams.WINNERS;

import dev.impulse.Step;
import dev.impulse.Waiting;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param auction while it is open
 * @param best the best bid so far, at or above the reserve
 * @param early bids that came before the auction did; they count
 */
@Json
record Lot(@Nullable Auction auction, @Nullable Bid best, Waiting<Bid> early, boolean closed) {

  static final Lot UNKNOWN = new Lot(null, null, Waiting.none(), false);

  private static final Lot CLOSED = new Lot(null, null, Waiting.none(), true);
  private static final Waiting.Limit LIMIT = new Waiting.Limit(1_000, Duration.ofHours(1));
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  Step<Lot> auction(Auction opened) {
    Lot lot = new Lot(opened, null, Waiting.none(), false);
    for (Bid bid : early.values()) {
      lot = lot.with(opened, bid);
    }
    return Step.to(lot);
  }

  Step<Lot> bid(Bid bid) {
    if (closed) {
      return Step.to(this);
    }
    return Step.to(
        auction == null
            ? new Lot(null, null, early.plus(bid, bid.at(), LIMIT).waiting(), false)
            : with(auction, bid));
  }

  private Lot with(Auction open, Bid bid) {
    return bid.price() >= open.reserve() && (best == null || bid.isBetterThan(best))
        ? new Lot(open, bid, early, false)
        : this;
  }

  Optional<Instant> lastMoment() {
    return Optional.ofNullable(auction).map(open -> open.expires().minus(MICROSECOND));
  }

  Step<Lot> close() {
    return auction == null || best == null
        ? Step.to(CLOSED)
        : Step.to(CLOSED, emit(WINNERS, new Winner(auction, best)));
  }
}
