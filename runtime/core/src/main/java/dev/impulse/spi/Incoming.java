package dev.impulse.spi;

import dev.impulse.Event;
import java.time.Instant;

/** An event on its way to a function: identified, its payload perhaps not decoded yet. */
public interface Incoming<T> {

  static <T> Incoming<T> of(Event<T> event) {
    return new Decoded<>(event);
  }

  Identity identity();

  /** The {@link Identity#fingerprint} of the identity, which need not be made for it. */
  default long fingerprint() {
    return identity().fingerprint();
  }

  /** When it happened. */
  Instant time();

  /**
   * The payload; asked for at most once, and never of a duplicate.
   *
   * @throws DecodeException if it does not decode: then the event is parked
   */
  T data();

  /** See {@link Incoming#of}. */
  record Decoded<T>(Event<T> event) implements Incoming<T> {

    @Override
    public Identity identity() {
      return Identity.of(event);
    }

    @Override
    public Instant time() {
      return event.time();
    }

    @Override
    public T data() {
      return event.data();
    }
  }
}
