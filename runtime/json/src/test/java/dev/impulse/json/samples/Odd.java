package dev.impulse.json.samples;

import io.avaje.jsonb.Json;

/** Numbers that JSON may not have a form for, and a text. */
@Json
public record Odd(double twice, float single, float other, String text) {}
