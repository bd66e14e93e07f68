package dev.impulse.json.samples;

/** An enum. */
public enum Colour {
  RED,
  GREEN
}
