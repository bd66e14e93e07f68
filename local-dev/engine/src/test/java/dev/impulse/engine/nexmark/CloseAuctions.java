package dev.impulse.engine.nexmark;

import static dev.impulse.engine.nexmark.NexmarkStreams.AUCTIONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.BIDS;
import static dev.impulse.engine.nexmark.NexmarkStreams.WINNERS;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;

/** Query 9: the bid that has won, when an auction ends. */
final class CloseAuctions implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed("close-auctions", AuctionId.class, Lot.class, _ -> Lot.UNKNOWN)
        .on(AUCTIONS, Lot::auction)
        .on(BIDS, Lot::bid)
        .wakes(Lot::lastMoment, (lot, _) -> lot.close())
        .emits(WINNERS);
  }
}
