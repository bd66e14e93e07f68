package dev.impulse.spi;

import dev.impulse.EventStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event, or a wake, on its way to a function: identified, its payload perhaps not decoded. */
public interface Incoming {

  /** The name of the stream that it is of. */
  String stream();

  Identity identity();

  /** When it happened. */
  Instant time();

  /** When it was logged: log time, by which wakes go. */
  Instant arrived();

  /**
   * How many functions it has come through since it came in from outside, see {@link Wake#hops}.
   */
  default int hops() {
    return 0;
  }

  /** When the wake was due that this is; null for an event. */
  default @Nullable Instant due() {
    return null;
  }

  /**
   * The payload.
   *
   * @throws DecodeException if it does not decode: then the event is parked
   */
  <T> T data(EventStream<?, T> stream, Codec codec);
}
