package dev.impulse.store;

import dev.impulse.Key;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.spi.Line;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Wake;
import dev.impulse.store.Meter.Measure;
import dev.impulse.store.Segments.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take a key on from what its item holds: events go in, the next item comes out, and
 * nothing else happens. Used by one thread at a time.
 */
final class KeyFold<K extends Key, S> implements KeyPort<FunctionInput> {

  /**
   * How long whoever committed effects has for delivering them, where no source would ask again.
   */
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

  /** How many wakes and events that waited one write is for at most: then time may be short. */
  private static final int AT_ONCE = 1_000;

  private final FoldContext<K, S> function;
  private final String key;
  private final StoredKey stored;
  private final SeenEvents seen;
  private final Outbox outbox;
  private final StoppedLine stopped;
  private final SkippedLine skipped;
  private final Tracing tracing;
  private final KeyMachine<K, S, FunctionInput> machine;
  private final @Nullable S before;
  private final List<WaitingEvent> refused = new ArrayList<>();
  private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
  private int overdue;
  private boolean changed;

  /**
   * @param folding the function, as it is or vetting
   * @param delivered whether the effects that are stored are known to have left; else they are
   *     carried on
   */
  KeyFold(
      FoldContext<K, S> function,
      KeyedFunction<K, S> folding,
      String key,
      StoredKey stored,
      boolean delivered) {
    KeyMetadata metadata = stored.metadata();
    List<OutboundEffect> carried = delivered ? List.of() : metadata.outbox();
    this.function = function;
    this.key = key;
    this.stored = stored;
    this.seen = new SeenEvents(metadata, function.settings.recent());
    this.outbox = function.outbox(key, metadata, carried);
    this.stopped = new StoppedLine(function, metadata.stop());
    this.skipped = new SkippedLine(function, metadata.skipped(), this::hasRoom);
    this.tracing = new Tracing(function.tracer);
    this.machine = KeyMachine.of(folding, stored.kept(key, function.stateVersion()), this);
    this.before = machine.state().orElse(null);
    this.changed = !carried.isEmpty() || metadata.unattended();
  }

  /** Folds an event, unless the key has seen it. */
  void fold(EventInput<?> event) {
    if (seen.isPast(event)) {
      count(Measure.DUPLICATES);
    } else {
      see(event);
    }
  }

  /**
   * Folds an event that its source has given up, unless the key has seen it. One that it may have
   * seen too long ago to know is refused.
   */
  void foldLate(EventInput<?> event) {
    if (!seen.isPast(event) || seen.remembers(event)) {
      see(event);
    } else {
      refused.add(
          new WaitingEvent(
              event.record(), "it may have been folded already, too long ago to know"));
      changed = true;
    }
  }

  private void see(EventInput<?> event) {
    tracing.begin(event);
    switch (seen.see(event)) {
      case NEW -> deliver(event);
      case KNOWN -> duplicate(event);
      case CONFLICTING -> {
        count(Measure.CONFLICTS);
        duplicate(event);
      }
    }
  }

  private void deliver(EventInput<?> event) {
    changed = true;
    machine.deliver(event);
    tracing.end(event, EventOutcome.DONE);
  }

  private void duplicate(EventInput<?> event) {
    count(Measure.DUPLICATES);
    tracing.end(event, EventOutcome.DUPLICATE);
  }

  /**
   * Folds what is due before a time.
   *
   * @return whether that is all of it: one write may not hold the effects
   */
  boolean wakeBefore(Instant time) {
    machine.wakeBefore(time);
    tracing.endWake();
    return machine.due().filter(due -> due.isBefore(time)).isEmpty();
  }

  /** Folds what waits, in order, up to what fails again. */
  void redrive() {
    machine.redrive(new Redriven());
    tracing.endWake();
  }

  /**
   * Gives up the first that waits, and folds the others; does nothing where that is another one
   * now.
   */
  void drop(Segment front) {
    if (waiting().first().filter(front::equals).isPresent()) {
      machine.drop(new Redriven());
      tracing.endWake();
    }
  }

  private Segments waiting() {
    return stopped.left().isEmpty() ? skipped.left() : stopped.left();
  }

  /** What waits, and is folded now. */
  private final class Redriven implements Line<FunctionInput> {

    private final Line<FunctionInput> line = stopped.left().isEmpty() ? skipped : stopped;
    private @Nullable FunctionInput first;

    @Override
    public @Nullable FunctionInput first() {
      first = line.first();
      if (first != null) {
        tracing.begin(first);
      }
      return first;
    }

    @Override
    public void removeFirst() {
      end(EventOutcome.DONE);
      line.removeFirst();
      overdue++;
      changed = true;
    }

    @Override
    public void failedAgain(Throwable cause) {
      end(new EventOutcome.Parked(cause));
      line.failedAgain(cause);
      changed = true;
    }

    @Override
    public void putFirst(FunctionInput wake, Throwable cause) {
      failed(wake, cause);
      line.putFirst(wake, cause);
    }

    private void end(EventOutcome outcome) {
      if (first != null) {
        tracing.end(first, outcome);
      }
    }
  }

  @Override
  public Runnable prepare(FunctionInput cause, List<Outgoing> effects) {
    return outbox.prepare(effects, tracing.passedOn(cause));
  }

  @Override
  public void park(FunctionInput event, Throwable cause) {
    failed(event, cause);
    stopped.park(event, cause);
  }

  @Override
  public void record(FunctionInput event, Throwable cause) {
    failed(event, cause);
    skipped.record(event, cause);
  }

  private void failed(FunctionInput event, Throwable cause) {
    count(Measure.PARKED);
    changed = true;
    tracing.end(event, new EventOutcome.Parked(cause));
  }

  @Override
  public void lineUp(FunctionInput event) {
    count(Measure.WAITING);
    stopped.lineUp(event);
    tracing.end(event, EventOutcome.WAITING);
  }

  @Override
  public FunctionInput wake(Wake wake) {
    count(Measure.WAKES);
    overdue++;
    changed = true;
    WakeInput woken = WakeInput.of(wake);
    tracing.begin(woken);
    return woken;
  }

  private void count(Measure measure) {
    counts.merge(measure, 1, Integer::sum);
  }

  String key() {
    return key;
  }

  /** Whether there is something to write. */
  boolean isChanged() {
    return changed;
  }

  /** Whether one write may hold more effects, and time is not short for others. */
  @Override
  public boolean hasRoom() {
    return !outbox.isFull() && overdue < AT_ONCE;
  }

  /** Whether effects leave once this is written. */
  boolean hasEffects() {
    return !outbox.effects().isEmpty();
  }

  /** Tells what it did, once it is committed. */
  void report(Meter meter) {
    counts.forEach(meter::count);
    if (seen.pushedOutEarly() > 0) {
      meter.count(Measure.PUSHED_OUT_EARLY, (double) seen.pushedOutEarly());
    }
  }

  /** The events that the failure store must have before the table has the next item, by name. */
  Map<String, List<WaitingEvent>> toKeep(String token) {
    Map<String, List<WaitingEvent>> all = new LinkedHashMap<>();
    all.put(name("wake", token), stopped.before());
    all.put(name("line", token), stopped.behind());
    all.put(name(SKIPPED, token), skipped.recorded());
    all.put(name("late", token), refused);
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** What the names of skipped events begin with. */
  static final String SKIPPED = "skipped";

  private String name(String kind, String token) {
    return kind + "/" + key + "/" + token;
  }

  /**
   * What the table is to hold next.
   *
   * @param attended whether a source delivers again what is not done
   * @throws RuntimeException if the state cannot be written down
   */
  StoredKey next(String token, Instant now, boolean attended) {
    KeptKey kept = machine.kept(this::json);
    boolean unattended = !attended && hasEffects();
    Optional<Stop> stop = stopped.next(name("wake", token), name("line", token));
    KeyMetadata metadata =
        new KeyMetadata(
            token,
            now.getEpochSecond(),
            seen.marks(function.settings.marks()),
            seen.ordinals(),
            outbox.given(),
            seen.recent(),
            seen.forgottenUpTo(),
            List.copyOf(outbox.effects()),
            unattended,
            stop,
            skipped.next(name(SKIPPED, token)),
            kept.wakes(),
            kept.setAside(),
            kept.hops());
    Optional<Pending> pending =
        unattended ? Optional.of(new Pending.Due(now.plus(ABANDONED_AFTER))) : pending(stop);
    KeyItem item =
        new KeyItem(
            key,
            stored.version() + 1,
            kept.version(),
            kept.state(),
            KeyMetadataCodec.write(metadata),
            pending);
    return new StoredKey(Optional.of(item), metadata);
  }

  /** The state as JSON; the very bytes that were kept if it has not changed. */
  @SuppressWarnings("ReferenceEquality") // a fold that changes nothing returns what it was given
  private byte[] json(S state) {
    return state == before && stored.isOfVersion(function.stateVersion())
        ? stored.item().orElseThrow().state()
        : function.codec.encode(function.definition.state(), state, outbox.part());
  }

  private Optional<Pending> pending(Optional<Stop> stop) {
    return stop.<Pending>map(why -> new Pending.Stopped(why.since()))
        .or(() -> machine.due().map(Pending.Due::new));
  }
}
