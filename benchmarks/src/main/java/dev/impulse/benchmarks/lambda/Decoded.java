package dev.impulse.benchmarks.lambda;

import java.time.Instant;

/** What a host must know of a record before it can fold it. */
record Decoded<T>(
    String sequence, String key, String source, String type, String id, Instant time, T payload) {}
