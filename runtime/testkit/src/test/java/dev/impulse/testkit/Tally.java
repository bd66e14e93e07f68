package dev.impulse.testkit;

import io.avaje.jsonb.Json;

/** A state in which no order shows. */
@Json
public record Tally(int sum) {}
