package dev.impulse.spi;

import java.time.Instant;

/**
 * A wake of a key.
 *
 * @param identity see {@link Identity#ofWake}
 * @param key the text of the key
 * @param arrived the log time at which it is folded
 * @param hops of one that was due as soon as its key asked for it, those of what led to that; else
 *     0, as time has passed
 */
public record Wake(Identity identity, String key, Instant due, Instant arrived, int hops) {}
