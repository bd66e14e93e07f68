package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong together.
 *
 * @param right none where there is none yet
 */
@Json
@EventType("test.pair-found")
record Pair(Id key, String left, @Nullable String right) {}
