package dev.impulse.tck.samples;

import dev.impulse.Key;

/** The key of every stream of the suite. */
public record Account(String value) implements Key {}
