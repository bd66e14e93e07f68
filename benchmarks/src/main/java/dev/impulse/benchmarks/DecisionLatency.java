package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;

/**
 * How long decisions take, at a steady rate, from when the event was to be put.
 *
 * @param eventsPerSecond the rate
 * @param decisions how many were timed
 */
@Json
record DecisionLatency(
    long eventsPerSecond,
    long decisions,
    long p50Micros,
    long p99Micros,
    long p999Micros,
    long maxMicros) {}
