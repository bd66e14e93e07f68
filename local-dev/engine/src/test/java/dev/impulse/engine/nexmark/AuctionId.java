package dev.impulse.engine.nexmark;

import dev.impulse.Key;

record AuctionId(String value) implements Key {}
