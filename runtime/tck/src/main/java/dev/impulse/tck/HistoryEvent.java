package dev.impulse.tck;

import dev.impulse.Event;
import dev.impulse.EventStream;

/** An event of history, with the time at which it happened. */
public record HistoryEvent<T>(EventStream<?, T> stream, Event<T> event) {}
