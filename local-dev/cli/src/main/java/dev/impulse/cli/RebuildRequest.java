package dev.impulse.cli;

import io.avaje.jsonb.Json;

/**
 * A function whose states are to be made anew.
 *
 * @param progress whether somebody wants to see how far it is
 */
@Json
record RebuildRequest(String function, boolean progress) {}
