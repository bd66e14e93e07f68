package dev.impulse.json.samples;

import io.avaje.jsonb.Json;

/** A record whose field is named like the first word of a refusal by {@link Sku}. */
@Json
public record Letter(String a) {}
