package dev.impulse.lambda.telemetry;

import dev.impulse.spi.Identity;
import dev.impulse.store.EventOutcome;
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
    EventOutcome outcome) {}
