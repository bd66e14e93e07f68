package dev.impulse.benchmarks.lambda;

import dev.impulse.model.sales.Payment;

/** What a host must know of a record before it can fold it. */
record Decoded(
    String sequence, String key, String source, String type, String id, Payment payment) {}
