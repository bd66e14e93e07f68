package dev.impulse;

import java.time.Instant;

/**
 * One thing that happened, in the envelope of CloudEvents 1.0. Hosts and tools see the envelope;
 * functions see the payload alone.
 *
 * <p>Two events are the same event when {@code source}, {@code type} and {@code id} are equal,
 * whatever else they carry.
 *
 * @param id identifies the event among those of its source and type
 * @param source who says that it happened: a producer, a stream's name or a function's name
 * @param type the payload's {@link EventType} name; it carries no version
 * @param key the text of the key that the event is partitioned by
 * @param time when it happened, in microseconds at the finest
 * @param data the payload
 */
public record Event<T>(String id, String source, String type, String key, Instant time, T data) {}
