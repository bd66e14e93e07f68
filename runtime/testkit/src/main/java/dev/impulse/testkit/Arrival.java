package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.Wake;
import java.time.Instant;

/** What comes to a function: an event, or a wake in the form of one. */
sealed interface Arrival extends Incoming {

  /** The whole of it; a wake's payload is the time that was due. */
  Event<?> event();

  @Override
  default Identity identity() {
    return Identity.of(event());
  }

  @Override
  default Instant time() {
    return event().time();
  }

  /** An event of a stream. */
  record Logged<T>(EventStream<?, T> of, Event<T> event, Instant arrived, int hops)
      implements Arrival {

    @Override
    public String stream() {
      return of.name();
    }

    @Override
    public <U> U data(EventStream<?, U> stream, Codec codec) {
      return stream.payload().cast(event.data());
    }
  }

  /** A wake. */
  record Woken(Event<Instant> event, Instant arrived, int hops) implements Arrival {

    static Woken of(Wake wake) {
      Identity id = wake.identity();
      Instant due = wake.due();
      return new Woken(
          new Event<>(id.id(), id.source(), id.type(), wake.key(), due, due),
          wake.arrived(),
          wake.hops());
    }

    @Override
    public String stream() {
      return event.source();
    }

    @Override
    public Instant due() {
      return event.data();
    }

    @Override
    public <U> U data(EventStream<?, U> stream, Codec codec) {
      throw new AssertionError("a wake is of no stream");
    }
  }
}
