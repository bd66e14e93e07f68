package dev.impulse.benchmarks.lambda.baseline;

import io.micronaut.serde.annotation.Serdeable;

/** A customer's master data, as the function receives it. */
@Serdeable
record Customer(String id, String name, String email, String creditLimit, String since) {}
