package dev.impulse.store;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What a host needs of the world.
 *
 * @param tokens names attempts: no two in all invocations of a function may ever be the same, so
 *     neither the request's id, which a retry has again, nor what a SnapStart restore repeats will
 *     do
 */
public record Ports(
    StateTable states,
    Receipts receipts,
    FailureStore failures,
    Outlet<OutboundEffect> outlet,
    Parallel parallel,
    Backoff backoff,
    InstantSource clock,
    Supplier<String> tokens,
    Tracer tracer,
    Meter meter,
    ErrorReporter errors) {}
