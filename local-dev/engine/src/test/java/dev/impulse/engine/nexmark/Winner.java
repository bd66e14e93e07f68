package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/** An auction has ended with a bid that wins. */
@Json
@EventType("nexmark.auction-won")
record Winner(Auction auction, Bid bid) {}
