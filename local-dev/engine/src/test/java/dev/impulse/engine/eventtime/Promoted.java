package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

@Json
@EventType("test.promotion-changed")
record Promoted(Id item, Change change, int price, Instant at) {

  enum Change {
    STARTED,
    LAPSED,
    ENDED
  }
}
