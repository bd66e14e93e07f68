package dev.impulse.spi;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Hotel;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Guest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event or wake as the tests of this package have it. */
record Delivered(String stream, Event<?> event, Instant arrived, int hops, @Nullable Instant due)
    implements Incoming {

  /** A guest's arrival, logged when it happened. */
  static Delivered arrival(String id, Instant at) {
    Arrived payload = new Arrived(id, new Guest("ann"), at);
    Event<?> event = new Event<>(id, "arrivals", "hotel.guest-arrived", "ann", at, payload);
    return new Delivered(Hotel.ARRIVALS.name(), event, at, 0, null);
  }

  static Delivered of(Wake wake) {
    Identity id = wake.identity();
    Event<?> event =
        new Event<>(id.id(), id.source(), id.type(), wake.key(), wake.due(), wake.due());
    return new Delivered(id.source(), event, wake.arrived(), wake.hops(), wake.due());
  }

  Delivered of(String otherStream) {
    return new Delivered(otherStream, event, arrived, hops, due);
  }

  Delivered through(int functions) {
    return new Delivered(stream, event, arrived, functions, due);
  }

  String id() {
    return event.id();
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
  public <T> T data(EventStream<?, T> of, Codec codec) {
    if (!of.payload().isInstance(event.data())) {
      throw new DecodeException("at", "is missing", null);
    }
    return of.payload().cast(event.data());
  }
}
