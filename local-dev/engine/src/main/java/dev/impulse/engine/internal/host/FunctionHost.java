package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.engine.internal.log.CloudEvents;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.state.Wakes;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.Codec;
import dev.impulse.spi.EffectPort;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hosts one function: gives it the events of its inputs in log order and takes what it decides.
 * Live, replay and rebuild are this same host with other ends.
 */
public abstract sealed class FunctionHost implements EffectPort<LogEvent>
    permits KeyedHost, StatelessHost {

  private static final Part UNKNOWN = new Part();

  final Codec codec;
  public final Progress progress;
  public final Failures failures;
  public final Latency latency = new Latency();
  private final Definition definition;
  private final EffectSink sink;

  /** Whether it is in a cycle: of others the hops are not counted. */
  private final boolean countsHops;

  private boolean isTouched;

  FunctionHost(HostedFunction function, Store store, EffectSink sink) {
    this.definition = function.definition();
    this.codec = function.codec();
    this.countsHops = !function.hopLimit().cycle().isEmpty();
    this.sink = sink;
    this.progress = new Progress(store, definition.name());
    this.failures = new Failures(store);
  }

  public final String name() {
    return definition.name();
  }

  /** See {@link Definition#identity}. */
  final String identity() {
    return definition.identity();
  }

  final Definition definition() {
    return definition;
  }

  /** The names of the streams that this host is to be given, operations included. */
  final Set<String> streams() {
    Set<String> streams = new LinkedHashSet<>();
    definition.inputs().forEach(stream -> streams.add(stream.name()));
    streams.add(Operation.STREAM);
    return streams;
  }

  /** An event comes soon: what it needs is brought near in memory. */
  void lookAhead(LogEvent event) {}

  /** Handles the next event of this function's inputs, in log order. */
  public final void handle(LogEvent event) {
    progress.movedTo(event.position());
    wakeBefore(event);
    if (event.stream().equals(Operation.STREAM)) {
      operate(Operation.in(event));
    } else {
      accept(event);
      progress.handled++;
      latency.handled(event.bornNanos);
    }
    wakeBefore(event);
    wokenTo(event.loggedMicros());
  }

  /** Time has come so far; wakes of other keys may be left that were due before. */
  private void wokenTo(long micros) {
    progress.wokenTo(Math.min(micros, nextWake()));
  }

  /** Folds the wakes that are due before a time. */
  final void wakeBefore(Instant time) {
    if (wakes()) {
      while (wakeNext(time)) {}
      progress.wokenTo(Micros.of(time));
    }
  }

  /** Folds the next wake that is due before a time. */
  public final void wakeOnce(Instant time) {
    wakeNext(time);
    wokenTo(Micros.of(time));
  }

  /** Folds the wakes of an event's key that are due before it was logged. */
  void wakeBefore(LogEvent event) {}

  /** Folds the next wake that is due before a time; says whether there was one. */
  boolean wakeNext(Instant time) {
    return false;
  }

  /** Whether this function ever wakes. */
  public boolean wakes() {
    return false;
  }

  /** When a key is due next, in microseconds since 1970; {@link Wakes#NEVER} if none ever is. */
  public long nextWake() {
    return Wakes.NEVER;
  }

  /** Whether this is the first change since the last commit. */
  public final boolean touch() {
    boolean first = !isTouched;
    isTouched = true;
    return first;
  }

  /** Writes what has changed since the last commit, just before the next one. */
  public void write() {
    isTouched = false;
    progress.write();
  }

  /** Writes everything, so that another host can go on from there. */
  public void saveAll() {
    write();
  }

  abstract void accept(LogEvent event);

  private void operate(Operation operation) {
    if (operation.isOf(definition)) {
      tryAgain(operation);
    }
  }

  /** Tries a stopped key's line again, without the event that is given up. */
  abstract void tryAgain(Operation operation);

  @Override
  public final Runnable prepare(LogEvent cause, List<Outgoing> effects) {
    return sink.prepare(this, cause, effects);
  }

  /** Keeps a failure, whether its key stops for it or not. */
  @Override
  public final void record(LogEvent failed, Throwable cause) {
    failures.add(name(), failed, Causes.text(cause));
    progress.parked++;
  }

  /** A part that payloads may have, of which the text is known. */
  Part knownPart() {
    return UNKNOWN;
  }

  /** The extensions of what an event leads to. */
  final byte[] passedOn(LogEvent cause) {
    return countsHops
        ? CloudEvents.passedOn(cause.extensions, cause.hops() + 1)
        : CloudEvents.passedOn(cause.extensions);
  }
}
