package dev.impulse.control;

import io.avaje.jsonb.Json;

/** A key of a function: to redrive it, or to drop its parked event. */
@Json
public record KeyRequest(String function, String key) {}
