package dev.impulse.testkit.tck;

import dev.impulse.Key;

/** The key of every stream of the suite. */
public record Account(String value) implements Key {}
