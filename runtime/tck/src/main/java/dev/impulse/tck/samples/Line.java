package dev.impulse.tck.samples;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/** A line about an account; it has no business id. */
@Json
@EventType("tck.line-written")
public record Line(Account account, String text) {}
