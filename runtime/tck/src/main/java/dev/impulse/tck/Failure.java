package dev.impulse.tck;

import dev.impulse.Event;

/**
 * What a host keeps of a decision that failed.
 *
 * @param function the function's name
 * @param event the parked event, whole; a wake is an event whose payload is the time that was due
 * @param cause the failure, its message included
 * @param waiting how many later events of the key wait behind it
 */
public record Failure(String function, Event<?> event, String cause, int waiting) {}
