package dev.impulse.lambda.host;

import dev.impulse.Key;
import dev.impulse.lambda.host.Meter.Measure;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One attempt to take a key on from what its item holds: events go in, the next item comes out, and
 * nothing else happens. Used by one thread at a time.
 */
final class KeyFold<K extends Key, S> {

  /**
   * How long whoever committed effects has for delivering them, where no source would ask again.
   */
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

  private final HostedFunction<K, S> function;
  private final String key;
  private final long version;
  private final KeptState<S> state;
  private final Marks marks;
  private final Ordinals read;
  private final Outbox outbox;
  private final boolean vetsStates;
  private final List<Held> lined = new ArrayList<>();
  private final List<Held> refused = new ArrayList<>();
  private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
  private SortedMap<String, String> passedOn = new TreeMap<>();
  private Optional<Stop> stop;
  private boolean changed;

  /**
   * @param delivered whether the effects that are stored are known to have left; else they are
   *     carried on
   * @param vetsStates whether each state is written down on trial, to find the event after which it
   *     cannot be
   */
  KeyFold(
      HostedFunction<K, S> function,
      String key,
      Stored stored,
      boolean delivered,
      boolean vetsStates) {
    Book book = stored.book();
    List<Outbound> carried = delivered ? List.of() : book.outbox();
    this.function = function;
    this.key = key;
    this.version = stored.version();
    this.state = KeptState.of(function, key, stored);
    this.marks = new Marks(book.marks());
    this.read = new Ordinals(book.read());
    this.outbox = function.outbox(key, book, carried);
    this.vetsStates = vetsStates;
    this.stop = book.stop();
    this.changed = !carried.isEmpty() || book.unattended();
    state.cell().ifPresent(cell -> cell.vet(this::vet));
  }

  private void vet(S next, List<Outgoing> effects) {
    outbox.takeDown(effects, passedOn);
    if (vetsStates) {
      function.codec.encode(function.definition.state(), next);
    }
  }

  /** Folds an event, unless the key has seen it. */
  void fold(Arrived<?> event) {
    if (isPast(event)) {
      count(Measure.DUPLICATES);
    } else {
      see(event);
    }
  }

  /**
   * Folds an event that its source has given up, unless the key has seen it. One that it may have
   * seen too long ago to know is refused.
   */
  void foldLate(Arrived<?> event) {
    if (!isPast(event) || state.remembers(event)) {
      see(event);
    } else {
      refused.add(
          new Held(event.record(), "it may have been folded already, too long ago to know"));
      changed = true;
    }
  }

  private boolean isPast(Arrived<?> event) {
    boolean byMark = event.record().position().filter(marks::isPast).isPresent();
    return byMark || event.ordinal().stream().anyMatch(n -> read.isPast(event.line(), n));
  }

  private <T> void see(Arrived<T> event) {
    Delivered record = event.record();
    Outcome outcome = traced(event.identity(), event.extensions(), () -> state.fold(event));
    after(outcome, cause -> new Held(record, cause));
    record.position().ifPresent(at -> marks.saw(at, record.arrived()));
    event.ordinal().ifPresent(n -> read.saw(event.line(), n));
  }

  /**
   * Folds what is due before a time.
   *
   * @return whether that is all of it: one write may not hold the effects
   */
  boolean wakeBefore(Instant time) {
    Optional<Instant> due = due();
    for (; due.isPresent() && due.get().isBefore(time) && !isFull(); due = due()) {
      Instant at = due.get();
      count(Measure.WAKES);
      after(wake(at), cause -> Held.wake(key, at, cause));
    }
    return due.isEmpty() || !due.get().isBefore(time);
  }

  private Optional<Instant> due() {
    return state.cell().flatMap(Cell::due);
  }

  private Outcome wake(Instant due) {
    Cell<S> cell = state.cell().orElseThrow();
    Identity identity = Identity.ofWake(function.definition.name(), key, due);
    return traced(identity, Map.of(), () -> function.execution.wake(cell, due));
  }

  private Outcome traced(
      Identity event, Map<String, String> extensions, Supplier<Outcome> decision) {
    Tracer.Span span = function.tracer.begin(event, extensions);
    passedOn = Leaving.passedOn(extensions, span);
    Outcome outcome = decision.get();
    span.end(outcome);
    return outcome;
  }

  private void after(Outcome outcome, Function<String, Held> held) {
    switch (outcome) {
      case Outcome.Done done -> step();
      case Outcome.Duplicate duplicate -> count(Measure.DUPLICATES);
      case Outcome.Waiting waiting when stop.isPresent() -> lineUp(held.apply(""), Measure.WAITING);
      case Outcome.Waiting waiting -> park(held.apply(state.unusable()));
      case Outcome.Parked parked -> park(held.apply(parked.cause().toString()));
    }
  }

  private void step() {
    outbox.add();
    changed = true;
  }

  private void park(Held held) {
    stop = Optional.of(new Stop(held.cause(), held.record().arrived(), List.of()));
    lineUp(held, Measure.PARKED);
  }

  private void lineUp(Held held, Measure measure) {
    count(measure);
    lined.add(held);
    changed = true;
  }

  private void count(Measure measure) {
    counts.merge(measure, 1, Integer::sum);
  }

  /**
   * Folds what is in line, in order, up to one that fails again.
   *
   * @param line from the front on; it may be a part of the line
   * @return how many were folded
   * @throws IllegalStateException if the code of today cannot open the state
   */
  int refold(List<Held> line) {
    int folded = 0;
    while (folded < line.size() && !isFull() && refold(line.get(folded))) {
      folded++;
    }
    moveOn(folded);
    return folded;
  }

  private boolean refold(Held held) {
    Outcome outcome =
        held.isWake() ? wake(held.due()) : refold(function.inputs.arrived(held.record()));
    if (outcome instanceof Outcome.Parked parked) {
      stop = stop.map(before -> before.because(parked.cause().toString()));
      changed = true;
      return false;
    }
    step();
    return true;
  }

  private <T> Outcome refold(Arrived<T> event) {
    Cell<S> cell =
        state.cell().orElseThrow(() -> new IllegalStateException(key + ": " + state.unusable()));
    return traced(
        event.identity(),
        event.extensions(),
        () -> function.execution.refold(cell, event.stream(), event));
  }

  /** Lets go of so many at the front of the line; a key that nothing waits for goes on. */
  void moveOn(int handled) {
    stop = stop.map(before -> before.without(handled)).filter(left -> left.length() > 0);
    changed |= handled > 0;
    if (stop.isEmpty()) {
      state.cell().ifPresent(function.execution::start);
    }
  }

  String key() {
    return key;
  }

  /** Whether there is something to write. */
  boolean isChanged() {
    return changed;
  }

  /** Whether there are as many effects as one write should hold. */
  boolean isFull() {
    return outbox.isFull();
  }

  /** Whether effects leave once this is written. */
  boolean hasEffects() {
    return !outbox.effects().isEmpty();
  }

  /** Why the key has stopped, and the line without what this attempt puts there. */
  Optional<Stop> stop() {
    return stop;
  }

  /** What this attempt puts in line. */
  List<Held> lined() {
    return lined;
  }

  /** What it leaves to an operator. */
  List<Held> refused() {
    return refused;
  }

  /** Tells what it did, once it is committed. */
  void report(Meter meter) {
    counts.forEach(meter::count);
    if (state.recent().pushedOutEarly() > 0) {
      meter.count(Measure.PUSHED_OUT_EARLY, (double) state.recent().pushedOutEarly());
    }
  }

  /**
   * What the table is to hold next.
   *
   * @param attended whether a source delivers again what is not done
   * @param segment the name under which what it puts in line is kept
   * @throws RuntimeException if the state cannot be written down
   */
  Stored next(String token, Instant now, String segment, boolean attended) {
    boolean unattended = !attended && hasEffects();
    Optional<Stop> stopped = stop.map(before -> before.plus(segment, lined.size()));
    Book book =
        new Book(
            token,
            now.getEpochSecond(),
            marks.kept(function.settings.marks()),
            read.all(),
            outbox.given(),
            state.recent().kept(),
            state.forgottenUpTo(),
            List.copyOf(outbox.effects()),
            unattended,
            stopped);
    Optional<Pending> pending =
        unattended ? Optional.of(new Pending.Due(now.plus(ABANDONED_AFTER))) : pending(stopped);
    Item item =
        new Item(
            key,
            version + 1,
            state.schema(),
            state.json(outbox.part()),
            BookForm.write(book),
            pending);
    return new Stored(Optional.of(item), book);
  }

  private Optional<Pending> pending(Optional<Stop> stopped) {
    return stopped
        .<Pending>map(why -> new Pending.Stopped(why.since()))
        .or(() -> due().map(Pending.Due::new));
  }
}
