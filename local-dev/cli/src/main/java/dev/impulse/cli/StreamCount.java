package dev.impulse.cli;

import io.avaje.jsonb.Json;

/** How many events of a stream were put, and how many were not. */
@Json
record StreamCount(String stream, long put, long refused) {}
