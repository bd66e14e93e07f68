package dev.impulse.engine;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it: the envelope, and the payload as the bytes it came in. The decoded
 * payload is carried along in memory, so that it is decoded once however many functions read it.
 */
final class LogEvent {

  private static final byte[] NO_EXTENSIONS = {};
  private static final String WAKES = "impulse.wakes";

  final String stream;
  final String source;
  final String type;
  final String id;
  final String key;
  final long timeMicros;

  /** CloudEvents extensions as a JSON object; empty for none. */
  final byte[] extensions;

  /** When the put that led to this event was called, in {@link System#nanoTime}; 0 if unknown. */
  final long bornNanos;

  /** The payload stands in here, perhaps among others: see {@link #data}. */
  private final byte[] data;

  private int from;
  private int to;

  private @Nullable Object payload;

  /** 0 if it is not known yet. */
  private long fingerprint;

  private long position;
  private long appendedMillis;

  LogEvent(
      String stream,
      String source,
      String type,
      String id,
      String key,
      long timeMicros,
      byte[] data,
      byte[] extensions,
      long bornNanos) {
    this.stream = stream;
    this.source = source;
    this.type = type;
    this.id = id;
    this.key = key;
    this.timeMicros = timeMicros;
    this.data = data;
    this.to = data.length;
    this.extensions = extensions;
    this.bornNanos = bornNanos;
  }

  static <T> LogEvent of(
      EventStream<?, T> stream, Event<T> event, byte[] data, byte[] extensions, long bornNanos) {
    LogEvent logged =
        new LogEvent(
            stream.name(),
            event.source(),
            event.type(),
            event.id(),
            event.key(),
            Micros.of(event.time()),
            data,
            extensions,
            bornNanos);
    logged.payload = event.data();
    return logged;
  }

  /** A wake that was due, as an event of a stream of its own, for when it is parked. */
  static LogEvent wake(String function, Wakes.Due due, Instant now) {
    Identity identity = Identity.ofWake(function, due.key(), due.at());
    byte[] data = ('"' + due.at().toString() + '"').getBytes(StandardCharsets.US_ASCII);
    return new LogEvent(
            WAKES,
            identity.source(),
            identity.type(),
            identity.id(),
            due.key(),
            Micros.of(due.at()),
            data,
            NO_EXTENSIONS,
            0)
        .at(0, now.toEpochMilli());
  }

  /** The payload as the bytes it came in. */
  byte[] data() {
    return to - from == data.length ? data : Arrays.copyOfRange(data, from, to);
  }

  boolean isWake() {
    return stream.equals(WAKES);
  }

  /** When a wake was due, to the nanosecond. */
  Instant due() {
    byte[] quoted = data();
    return Instant.parse(new String(quoted, 1, quoted.length - 2, StandardCharsets.US_ASCII));
  }

  static byte[] noExtensions() {
    return NO_EXTENSIONS;
  }

  /** The event as it was before it had a place: the same one may be put twice. */
  LogEvent unplaced() {
    if (position == 0) {
      return this;
    }
    LogEvent copy =
        new LogEvent(stream, source, type, id, key, timeMicros, data(), extensions, bornNanos);
    copy.payload = payload;
    return copy;
  }

  /** Set by the log when it appends or reads the event. */
  LogEvent at(long position, long appendedMillis) {
    this.position = position;
    this.appendedMillis = appendedMillis;
    return this;
  }

  /** The place in the total order of the log, from 1. */
  long position() {
    return position;
  }

  Instant appended() {
    return Instant.ofEpochMilli(appendedMillis);
  }

  Instant time() {
    return Micros.instant(timeMicros);
  }

  Identity identity() {
    return new Identity(source, type, id);
  }

  /**
   * Set by who has read the event: where in its data the payload stands, which is copied only for
   * those who want it alone, and the fingerprint, since the kind of the event is known.
   */
  LogEvent read(int start, int end, long known) {
    from = start;
    to = end;
    fingerprint = known;
    return this;
  }

  private long fingerprint() {
    return fingerprint == 0 ? identity().fingerprint() : fingerprint;
  }

  boolean is(@Nullable Identity identity) {
    return identity().equals(identity);
  }

  /** The event as a function's stream has it, decoded when it is needed and once. */
  <T> Incoming<T> as(EventStream<?, T> wanted, Codec codec) {
    return new Incoming<>() {
      @Override
      public Identity identity() {
        return LogEvent.this.identity();
      }

      @Override
      public long fingerprint() {
        return LogEvent.this.fingerprint();
      }

      @Override
      public Instant time() {
        return LogEvent.this.time();
      }

      @Override
      public T data() {
        return decoded(wanted.payload(), codec);
      }
    };
  }

  private <T> T decoded(Class<T> type, Codec codec) {
    if (type.isInstance(payload)) {
      return type.cast(payload);
    }
    T decoded = codec.decode(type, data, from, to);
    payload = decoded;
    return decoded;
  }

  /** Roughly what it takes in memory or in the log, in bytes. */
  int size() {
    return 80 + to - from + extensions.length;
  }
}
