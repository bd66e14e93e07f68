package dev.impulse.store;

import java.util.Optional;

/**
 * All that is kept of one key of one keyed function; read and written as a whole.
 *
 * @param key the text of the key
 * @param version 1 when it is written first, one more with each write
 * @param schema the version of the state's form
 * @param state the state as JSON in UTF-8
 * @param metadata marks, recent identities, outbox and what waits, in a binary form
 * @param pending why somebody must find the key without knowing it; empty if nobody must
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record KeyItem(
    String key,
    long version,
    int schema,
    byte[] state,
    byte[] metadata,
    Optional<Pending> pending) {}
