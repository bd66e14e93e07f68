package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An item is promoted.
 *
 * @param band it lapses when the price is more than so many percent away from that at its start
 * @param planned when it was planned
 */
@Json
@EventType("test.promotion-planned")
record Promotion(Id item, int band, Instant from, Instant to, Instant planned) {}
