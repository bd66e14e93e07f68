package dev.impulse.store;

/**
 * An event whose decision failed.
 *
 * @param key the text of its key
 * @param cause what the decision threw
 * @param event the record as it was delivered
 * @param waiting how many events wait behind it
 */
public record Parked(String key, String cause, InputRecord event, int waiting) {}
