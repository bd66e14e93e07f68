package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * A row of one side of a join.
 *
 * @param text identifies it, and is what it says
 * @param at when it is as it says
 * @param told when that is told: then, or later
 */
@Json
@EventType("test.row-told")
record Row(Id key, String text, Instant at, Instant told) {

  boolean isWithin(Duration range, Row other) {
    return Duration.between(at, other.at).abs().compareTo(range) <= 0;
  }
}
