package dev.impulse.demo;

import io.avaje.jsonb.Json;

/**
 * How many answers there were.
 *
 * @param waiting orders and payments whose customer has not become known, and which therefore ask
 *     for no answer yet
 */
@Json
public record AnswerCounts(
    long approved, long breached, long confirmed, long messages, long prices, long waiting) {}
