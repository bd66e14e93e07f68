package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.Key;
import io.avaje.jsonb.Json;

/** A small event, for where functions matter more than what they do. */
@Json
@EventType("benchmarks.pulse")
record Pulse(Source source, long number) {

  /** Where it comes from. */
  record Source(String value) implements Key {}

  /** Pulses as a stream of this name, each identified by its number. */
  static EventStream<Source, Pulse> stream(String name) {
    return EventStream.of(name, Source.class, Pulse.class, Pulse::source)
        .identifiedBy(pulse -> Long.toString(pulse.number));
  }

  /** One of so many sources. */
  static Pulse of(long number, int sources) {
    return new Pulse(new Source("S-" + number % sources), number);
  }
}
