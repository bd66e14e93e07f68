package dev.impulse.cli;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * Several sources to put in one, merged by event time; at most one of them is streamed.
 *
 * @param progress whether somebody wants to see how far it is
 */
@Json
record PutRequest(List<PutSource> sources, boolean progress) {}
