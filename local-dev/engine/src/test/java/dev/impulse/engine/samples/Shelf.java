package dev.impulse.engine.samples;

import dev.impulse.Key;

/** Where things are put by the first letter of their text. */
public record Shelf(String value) implements Key {}
