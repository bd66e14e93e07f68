package dev.impulse.tck;

import dev.impulse.Event;

/**
 * An event that had the identity of another with another payload, and so changed nothing.
 *
 * @param known the one that stands
 * @param refused the one that came later
 */
public record Conflict(Event<?> known, Event<?> refused) {}
