package dev.impulse.engine;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EventLimits;
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
final class LogEvent implements Incoming {

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
  private long loggedMicros;

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

  /** A wake as an event of a stream of its own, for when it is parked. */
  static LogEvent wake(Identity identity, String key, Instant due, Instant arrived) {
    byte[] data = ('"' + due.toString() + '"').getBytes(StandardCharsets.US_ASCII);
    return new LogEvent(
            WAKES,
            identity.source(),
            identity.type(),
            identity.id(),
            key,
            Micros.of(EventLimits.nearest(due)),
            data,
            NO_EXTENSIONS,
            0)
        .logged(Micros.of(arrived));
  }

  /** The payload as the bytes it came in. */
  byte[] data() {
    return to - from == data.length ? data : Arrays.copyOfRange(data, from, to);
  }

  private boolean isWake() {
    return stream.equals(WAKES);
  }

  /** To the nanosecond. */
  @Override
  public @Nullable Instant due() {
    if (!isWake()) {
      return null;
    }
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
  LogEvent placed(long place) {
    position = place;
    return this;
  }

  /** Set by the log when it appends or reads the event. */
  LogEvent logged(long micros) {
    loggedMicros = micros;
    return this;
  }

  /** The place in the total order of the log, from 1. */
  long position() {
    return position;
  }

  /** The log time, in microseconds since 1970. */
  long loggedMicros() {
    return loggedMicros;
  }

  @Override
  public String stream() {
    return stream;
  }

  @Override
  public Instant arrived() {
    return Micros.instant(loggedMicros);
  }

  @Override
  public Instant time() {
    return Micros.instant(timeMicros);
  }

  @Override
  public Identity identity() {
    return new Identity(source, type, id);
  }

  @Override
  public int hops() {
    return Hops.in(extensions);
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

  /** See {@link Identity#fingerprint}. */
  long fingerprint() {
    if (fingerprint == 0) {
      fingerprint = identity().fingerprint();
    }
    return fingerprint;
  }

  boolean is(@Nullable Identity identity) {
    return identity().equals(identity);
  }

  @Override
  public <T> T data(EventStream<?, T> wanted, Codec codec) {
    if (wanted.payload().isInstance(payload)) {
      return wanted.payload().cast(payload);
    }
    T decoded = codec.restore(wanted.payload(), data, from, to);
    payload = decoded;
    return decoded;
  }

  /** Whether this has the very payload of another event, byte for byte. */
  boolean hasPayloadOf(LogEvent other) {
    return Arrays.equals(data, from, to, other.data, other.from, other.to);
  }

  /** Roughly what it takes in memory or in the log, in bytes. */
  int size() {
    return 80 + to - from + extensions.length;
  }
}
