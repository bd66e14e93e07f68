package dev.impulse.store;

import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.store.RecentIdentities.Retention;
import dev.impulse.store.memory.MemoryClaims;
import dev.impulse.store.memory.MemoryFailureStore;
import dev.impulse.store.memory.MemoryReceipts;
import dev.impulse.store.memory.MemoryStateTable;
import dev.impulse.tck.samples.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A world of producers, sources, functions and an operator in which anything may fail at any
 * moment: for a while. Then it calms down, what was given up is redriven, and everything must be as
 * if nothing had ever failed. Everything that happens is decided by the seed.
 */
final class Simulation {

  static final Codec CODEC = JsonCodec.create();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TURNS = 400_000;
  private static final int ROUNDS = 10;

  final Random random;
  final Delivery delivery;
  final boolean hasDuplicates;
  final boolean discards;
  private final Source.Kind kind;
  private final Scheduler scheduler;
  private final FaultInjector weather;
  private final Map<String, StateTable> states = new TreeMap<>();
  private final Map<String, Receipts> receipts = new TreeMap<>();
  private final Map<String, FailureStore> failures = new TreeMap<>();
  private final MemoryClaims claims = new MemoryClaims();
  private final Map<String, Integer> mails = new HashMap<>();
  private final Map<String, Source> streams = new TreeMap<>();
  final Producer producer;
  private final Operator operator;
  final DiscardedBatches given = new DiscardedBatches();
  private final HostSettings settings;
  private final HostSettings forgetful;
  private int tokens;
  private int version = 1;
  private int active;
  private Instant now = START;

  private Simulation(long seed) {
    this.random = new Random(seed);
    this.scheduler = new Scheduler(random);
    this.weather = new FaultInjector(random, scheduler);
    this.kind = List.of(Source.Kind.values()).get(random.nextInt(5));
    this.delivery = List.of(Delivery.values()).get(random.nextInt(2));
    this.hasDuplicates = random.nextBoolean();
    this.discards = random.nextInt(3) == 0;
    int outboxBytes = random.nextInt(3) == 0 ? 500 : 100_000;
    this.settings = settings(1_000, outboxBytes);
    this.forgetful = settings(1, outboxBytes);
    streams.put(NOTES.name(), new Source(kind, random));
    for (EventStream<?, ?> stream : List.of(LINES, COPIES, REMARKS)) {
      streams.put(stream.name(), new Source(Source.Kind.RESHARDED, random));
    }
    this.producer = new Producer(this);
    this.operator = new Operator(this, "diary");
  }

  private static HostSettings settings(int identities, int outboxBytes) {
    Retention recent = new Retention(Duration.ofDays(30), identities);
    return new HostSettings(recent, Duration.ofDays(365), outboxBytes, 2, 100);
  }

  /** Runs a world, and says what is not as it should be in the end. */
  static List<String> run(long seed) {
    Simulation simulation = new Simulation(seed);
    try {
      simulation.storm();
      simulation.calm();
      return new SimulationCheck(simulation).faults();
    } catch (RuntimeException e) {
      return List.of("failed: " + e);
    } finally {
      simulation.scheduler.close();
    }
  }

  private void storm() {
    scheduler.start(this::time);
    scheduler.start(producer::run);
    watch("diary", NOTES);
    watch("archive", LINES);
    watch("printer", COPIES);
    watch("gallery", REMARKS);
    scheduler.start(this::deploy);
    scheduler.start(operator::run);
    scheduler.runUntil(() -> producer.isDone() && isDrained(NOTES) && active == 0, TURNS);
  }

  private void calm() {
    weather.calm();
    version = 2;
    settle();
    given.redrive(this);
    settle();
    StoreHost diary = host("diary");

    for (int round = 0; round < ROUNDS && isUnfinished(); round++) {
      alone(() -> diary.parked().forEach(parked -> operator.redrive(diary, parked.key())));
      settle();
      now = now.plus(Duration.ofDays(1));
      alone(() -> diary.wake(now, () -> false));
      settle();
    }
  }

  private boolean isUnfinished() {
    Instant later = now.plus(Duration.ofDays(1));
    return !states("diary").stopped().isEmpty() || !states("diary").due(later, 1).isEmpty();
  }

  private void settle() {
    scheduler.runUntil(
        () -> streams.values().stream().allMatch(this::isDrained) && active == 0, TURNS);
  }

  private boolean isDrained(EventStream<?, ?> stream) {
    return isDrained(source(stream));
  }

  private boolean isDrained(Source source) {
    return source.lanes().stream().allMatch(Lane::isAtEnd);
  }

  /** Does something as an invocation of its own, to its end. */
  void alone(Runnable work) {
    Scheduler.Task task = invocation(work);
    scheduler.runUntil(task::hasEnded, TURNS);
  }

  Scheduler.Task invocation(Runnable work) {
    active++;
    return scheduler.start(() -> {
      try {
        work.run();
      } finally {
        active--;
      }
    });
  }

  Source source(EventStream<?, ?> stream) {
    return source(stream.name());
  }

  private Source source(String stream) {
    return Objects.requireNonNull(streams.get(stream), stream);
  }

  Instant now() {
    return now;
  }

  void pause() {
    scheduler.pause();
  }

  void pauseUntil(BooleanSupplier holds) {
    scheduler.pauseUntil(holds);
  }

  private void time() {
    while (true) {
      now = now.plusMillis(1 + random.nextInt(50));
      weather.blow();
      scheduler.pause();
    }
  }

  /** In the middle of it all the diary is changed, and its source changes as sources do. */
  private void deploy() {
    waitFor(random.nextInt(600));
    source(NOTES).change();
    waitFor(random.nextInt(600));
    version = 2;
  }

  void waitFor(int turns) {
    AtomicInteger left = new AtomicInteger(turns);
    scheduler.pauseUntil(() -> left.getAndDecrement() <= 0);
  }

  /** One poller after the other for each lane that comes to be. */
  private void watch(String function, EventStream<?, ?> stream) {
    scheduler.start(() -> {
      List<Lane> lanes = source(stream).lanes();
      for (int watched = 0; true; watched++) {
        int next = watched;
        scheduler.pauseUntil(() -> lanes.size() > next);
        boolean mayDiscard = discards && stream.equals(NOTES);
        scheduler.start(new Poller(this, function, lanes.get(next), mayDiscard)::run);
      }
    });
  }

  boolean isShort() {
    return weather.strikes(100);
  }

  /** Whether an invocation that takes long is given up. */
  boolean timesOut() {
    return weather.strikes(40);
  }

  boolean givesUp() {
    return weather.strikes(3);
  }

  /** An invocation of a function on a batch; the answer comes when it comes. */
  Poller.Invocation invoke(StoreHost host, List<InputRecord> batch) {
    Poller.Invocation invocation = new Poller.Invocation();
    invocation.task = invocation(() -> invocation.left = host.handle(batch, this::isShort));
    return invocation;
  }

  /** A function in a process of its own. */
  StoreHost host(String name) {
    boolean isForgetful = name.equals("archive") || (name.equals("diary") && !hasDuplicates);
    return StoreHost.of(definition(name), CODEC, isForgetful ? forgetful : settings, ports(name));
  }

  private Definition definition(String name) {
    return switch (name) {
      case "diary" -> SimulatedFunctions.diary(version, delivery);
      case "archive" -> SimulatedFunctions.archive();
      case "printer" -> SimulatedFunctions.printer();
      case "gallery" -> SimulatedFunctions.gallery();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Ports ports(String function) {
    Supplier<String> token = () -> function + "-" + ++tokens;
    StateTable table = new FlakyTable(states(function), weather);
    return new Ports(
        weather.over(StateTable.class, table),
        weather.over(
            Receipts.class, receipts.computeIfAbsent(function, one -> new MemoryReceipts())),
        weather.over(FailureStore.class, failures(function)),
        new Outlets(events(), messages(token)),
        Parallel.SEQUENTIAL,
        failures -> waitFor(random.nextInt(20 * failures)),
        () -> now,
        token,
        Tracer.NONE,
        (measure, amount) -> {},
        (what, cause) -> {});
  }

  StateTable states(String function) {
    return states.computeIfAbsent(function, one -> new MemoryStateTable());
  }

  FailureStore failures(String function) {
    return failures.computeIfAbsent(function, one -> new MemoryFailureStore());
  }

  MemoryClaims claims() {
    return claims;
  }

  /** How often somebody got a message. */
  int mails(String id) {
    return mails.getOrDefault(id, 0);
  }

  @SuppressWarnings("unchecked")
  private Outlet<OutboundEvent> events() {
    Outlet<OutboundEvent> stream =
        wave -> {
          wave.forEach(event -> source(event.stream()).append(event, now));
          return List.of();
        };
    Outlet<OutboundEvent> far =
        weather.over(Outlet.class, new FlakyOutlet(stream, weather, random));
    return wave -> far.put(wave); // what it objects to is known here
  }

  private MessageOutlet messages(Supplier<String> token) {
    Mailer mailer = (id, message) -> mails.merge(message.key(), 1, Integer::sum);
    return new MessageOutlet(
        weather.over(Claims.class, claims),
        weather.over(Mailer.class, mailer),
        token,
        (what, cause) -> {});
  }

  /** Puts a note, and says in which lane it is. */
  Lane put(Note note) {
    byte[] json = CODEC.encode(Note.class, note);
    OutboundEvent event = new OutboundEvent(NOTES.name(), note.account().value(), note.id(), json);
    return source(NOTES).append(event, now);
  }
}
