package dev.impulse.json.samples;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** A sealed type: one record has an event type, one has none, one is of a sealed type within. */
public sealed interface Move {

  /** Named by its event type. */
  @Json
  @EventType("samples.parcel-sent")
  record Sent(String to, Instant at) implements Move {}

  /** Named by its simple name, and without fields. */
  @Json
  record Lost() implements Move {}

  /** Sealed as well. */
  sealed interface Back extends Move {}

  /** Holds what it is one of. */
  @Json
  @EventType("samples.parcel-returned")
  record Returned(Move move, boolean whole) implements Back {}
}
