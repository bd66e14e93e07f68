package dev.impulse.control;

import io.avaje.jsonb.Json;

/**
 * What became of the events of a stream.
 *
 * @param put how many are new
 * @param known how many the log had already
 * @param conflicts how many the log had already with another payload
 * @param refused how many are not complete and valid
 */
@Json
public record StreamCount(String stream, long put, long known, long conflicts, long refused) {}
