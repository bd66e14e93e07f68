package dev.impulse.engine.internal.log;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.engine.internal.store.Bytes;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EventLimits;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.Wake;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it: the envelope, and the payload as the bytes it came in. The decoded
 * payload is carried along in memory, so that it is decoded once however many functions read it.
 */
public final class LogEvent implements Incoming {

  private static final byte[] NO_EXTENSIONS = {};
  private static final String WAKES = "impulse.wakes";

  public final Kind kind;
  public final String id;
  public final String key;
  public final long timeMicros;

  /** CloudEvents extensions as a JSON object; empty for none. */
  public final byte[] extensions;

  /** When the put that led to this event was called, in {@link System#nanoTime}; 0 if unknown. */
  public final long bornNanos;

  /** The payload stands in here, perhaps among others: see {@link #data}. */
  private final byte[] data;

  private int from;
  private int to;

  private @Nullable Object payload;

  /** 0 if it is not known yet. */
  private long fingerprint;

  private long position;
  private long loggedMicros;

  public LogEvent(
      Kind kind,
      String id,
      String key,
      long timeMicros,
      byte[] data,
      byte[] extensions,
      long bornNanos) {
    this.kind = kind;
    this.id = id;
    this.key = key;
    this.timeMicros = timeMicros;
    this.data = data;
    this.to = data.length;
    this.extensions = extensions;
    this.bornNanos = bornNanos;
  }

  /**
   * An event on its way into the log.
   *
   * @param payload what the data stands for, in a form that nobody can change
   */
  public static LogEvent of(
      Kind kind, Event<?> event, Object payload, byte[] data, byte[] extensions, long bornNanos) {
    LogEvent logged =
        new LogEvent(
            kind, event.id(), event.key(), Micros.of(event.time()), data, extensions, bornNanos);
    logged.payload = payload;
    return logged;
  }

  /** A wake as an event of a stream of its own, for when it is parked. */
  public static LogEvent wake(Wake wake) {
    Identity identity = wake.identity();
    byte[] data = ('"' + wake.due().toString() + '"').getBytes(StandardCharsets.US_ASCII);
    return new LogEvent(
            new Kind(WAKES, identity.source(), identity.type()),
            identity.id(),
            wake.key(),
            Micros.of(EventLimits.nearest(wake.due())),
            data,
            wake.hops() == 0 ? NO_EXTENSIONS : CloudEvents.passedOn(NO_EXTENSIONS, wake.hops()),
            0)
        .logged(Micros.of(wake.arrived()));
  }

  /** The payload as the bytes it came in. */
  public byte[] data() {
    return to - from == data.length ? data : Arrays.copyOfRange(data, from, to);
  }

  private boolean isWake() {
    return kind.stream.equals(WAKES);
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

  public static byte[] noExtensions() {
    return NO_EXTENSIONS;
  }

  /** The event as it was before it had a place: the same one may be put twice. */
  public LogEvent unplaced() {
    if (position == 0) {
      return this;
    }
    LogEvent copy = new LogEvent(kind, id, key, timeMicros, data(), extensions, bornNanos);
    copy.payload = payload;
    return copy;
  }

  /** Set by the log when it appends or reads the event. */
  public LogEvent placed(long place) {
    position = place;
    return this;
  }

  /** Set by the log when it appends or reads the event. */
  public LogEvent logged(long micros) {
    loggedMicros = micros;
    return this;
  }

  /** The place in the total order of the log, from 1. */
  public long position() {
    return position;
  }

  /** The log time, in microseconds since 1970. */
  public long loggedMicros() {
    return loggedMicros;
  }

  @Override
  public String stream() {
    return kind.stream;
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
    return new Identity(kind.source, kind.type, id);
  }

  @Override
  public int hops() {
    return Hops.in(extensions);
  }

  /**
   * Set by who has read the event: where in its data the payload stands, which is copied only for
   * those who want it alone.
   */
  LogEvent within(int start, int end) {
    from = start;
    to = end;
    return this;
  }

  /** See {@link Identity#fingerprint}. */
  public long fingerprint() {
    if (fingerprint == 0) {
      fingerprint = kind.fingerprint(id);
    }
    return fingerprint;
  }

  public boolean is(@Nullable Identity identity) {
    return identity().equals(identity);
  }

  /** Whether this is the same event of the same stream. */
  public boolean isSameAs(LogEvent other) {
    return kind.equals(other.kind) && id.equals(other.id);
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
  public boolean hasPayloadOf(LogEvent other) {
    return Arrays.equals(data, from, to, other.data, other.from, other.to);
  }

  /** How many bytes the payload has. */
  int dataLength() {
    return to - from;
  }

  void writeData(Bytes row) {
    row.put(data, from, to - from);
  }

  /** Roughly what it takes in memory or in the log, in bytes. */
  public int size() {
    return 80 + to - from + extensions.length;
  }
}
