package dev.impulse.demo;

import dev.impulse.EventStream;

/** An event as it is put: a payload, and the stream that it goes to. */
public record TrafficEvent<T>(EventStream<?, T> stream, T data) {}
