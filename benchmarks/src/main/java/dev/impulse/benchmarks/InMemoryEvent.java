package dev.impulse.benchmarks;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import java.time.Instant;

/** A decoded event on its way to a function in memory. */
record InMemoryEvent<T>(EventStream<?, T> of, Event<T> event) implements Incoming {

  @Override
  public String stream() {
    return of.name();
  }

  @Override
  public Identity identity() {
    return Identity.of(event);
  }

  @Override
  public Instant time() {
    return event.time();
  }

  @Override
  public Instant arrived() {
    return event.time();
  }

  @Override
  public <U> U data(EventStream<?, U> stream, Codec codec) {
    return stream.payload().cast(event.data());
  }
}
