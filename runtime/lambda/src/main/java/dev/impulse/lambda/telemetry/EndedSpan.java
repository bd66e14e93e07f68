package dev.impulse.lambda.telemetry;

import dev.impulse.store.Outcome;
import dev.impulse.spi.Identity;
import java.time.Instant;
import java.util.Optional;

/** A function's work on one event, done. */
record EndedSpan(
    String function,
    Identity event,
    Optional<TraceContext> parent,
    TraceContext context,
    Instant began,
    Instant ended,
    Outcome outcome) {}
