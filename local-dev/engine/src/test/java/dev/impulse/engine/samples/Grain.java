package dev.impulse.engine.samples;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/**
 * What flows through random functions.
 *
 * @param steps how far it may lead from here
 */
@Json
@EventType("engine.grain")
public record Grain(String id, String account, long value, int steps) {}
