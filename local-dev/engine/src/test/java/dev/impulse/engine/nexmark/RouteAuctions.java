package dev.impulse.engine.nexmark;

import static dev.impulse.Effect.emit;
import static dev.impulse.engine.nexmark.NexmarkStreams.AUCTIONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.SALES;

import dev.impulse.Definition;
import dev.impulse.Effects;
import dev.impulse.EventFunction;
import dev.impulse.Settings;

/** Passes each auction on to its seller. */
final class RouteAuctions implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.stateless("route-auctions")
        .on(AUCTIONS, auction -> Effects.of(emit(SALES, auction)))
        .emits(SALES);
  }
}
