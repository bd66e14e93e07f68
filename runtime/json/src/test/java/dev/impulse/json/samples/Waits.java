package dev.impulse.json.samples;

import io.avaje.jsonb.Json;

/** A state with a generic record. */
@Json
public record Waits(Waiting<Line> waiting) {}
