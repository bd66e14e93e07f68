package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What a functions module keeps to itself. */
@Json
record Unseen(Inner inner, @Nullable Unseen again) {

  /** Nested in it. */
  @Json
  record Inner(String text) {}
}
