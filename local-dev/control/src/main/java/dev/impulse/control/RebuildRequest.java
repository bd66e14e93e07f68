package dev.impulse.control;

import io.avaje.jsonb.Json;

/**
 * Asks to rebuild the states of a function.
 *
 * @param progress whether somebody wants to see how far it is
 */
@Json
public record RebuildRequest(String function, boolean progress) {}
