package dev.impulse.engine;

import dev.impulse.engine.internal.host.Backlog;
import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.host.LiveEffects;
import dev.impulse.engine.internal.identity.KnownIdentities;
import dev.impulse.engine.internal.log.EventLog;
import dev.impulse.engine.internal.log.History;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogTime;
import dev.impulse.engine.internal.state.UnwritableException;
import dev.impulse.engine.internal.state.Wakes;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.Outgoing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The engine's one thread of writing. A turn takes what was asked, step by step, has all that
 * follows from each step handled before the next, and commits everything at once. Turns grow with
 * the load; where one ends changes no answer.
 */
final class Loop implements LiveEffects.Outlets {

  /** How many events from outside a turn takes. */
  private static final int TAKEN_A_TURN = 4096;

  /** How many events are handled in a turn. */
  private static final int HANDLED_A_TURN = 16 * 1024;

  private final Store store;
  private final Store reader;
  private final Checkpoints checkpoints;
  private final InstantSource clock;
  private final Tasks tasks;
  private final LiveEffects effects;
  private final KnownIdentities identities;
  private final History history;
  private final int handledATurn;
  private final int inMemory;
  private final Set<String> checked = new HashSet<>();
  private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();
  private final List<FunctionHost> wakers = new ArrayList<>();
  private final List<FunctionHost> touched = new ArrayList<>();

  /** What was asked and is not done yet. */
  private final List<Task> running = new ArrayList<>();

  /** Of these, those that have steps left. */
  private final Deque<Task> waiting = new ArrayDeque<>();

  private EventLog log;
  private Gate gate;
  private Inbox inbox;
  private LogTime logTime;
  private final Consumer<FunctionHost> touching = this::touch;
  private Backlog backlog;
  private Hosts hosted = Hosts.NONE;
  private volatile List<String> notices = List.of();
  private long clockMicros;

  Loop(OpenFolder folder, EngineConfig config, Tasks tasks) {
    this(folder, config, tasks, HANDLED_A_TURN, Backlog.IN_MEMORY);
  }

  /**
   * @param handledATurn how many events are handled in a turn
   * @param inMemory how many events wait in memory at most
   */
  Loop(OpenFolder folder, EngineConfig config, Tasks tasks, int handledATurn, int inMemory) {
    this.store = folder.store();
    this.reader = folder.reader();
    this.checkpoints = folder.checkpoints();
    this.clock = config.clock();
    this.tasks = tasks;
    this.effects = new LiveEffects(this, config.maxEventBytes());
    this.identities = new KnownIdentities(store);
    this.history = new History(store);
    this.handledATurn = handledATurn;
    this.inMemory = inMemory;
    this.log = new EventLog(store);
    this.inbox = new Inbox(store);
    this.gate = gate();
    this.logTime = new LogTime(store);
    this.backlog = new Backlog(reader, List.of(), log.head(), inMemory);
    log.forEachAfter(
        identities.coveredTo(), event -> identities.add(event.fingerprint(), event.position()));
  }

  private Gate gate() {
    return new Gate(log, identities, new Conflicts(store), hosted.streams());
  }

  /** Hosts these functions from now on, and no others; each goes on where it was. */
  void host(Hosts functions) {
    hosted = functions;
    hosts.clear();
    wakers.clear();
    gate = gate();
    Hosts.Live live = hosted.live(store, effects, checked);
    notices = live.notices();
    live.hosts().stream().sorted(Comparator.comparing(FunctionHost::name)).forEach(this::add);
    backlog = new Backlog(reader, hosts.values(), log.head(), inMemory);
  }

  private void add(FunctionHost host) {
    hosts.put(host.name(), host);
    logTime.advanceTo(host.progress.timeMicros);
    if (host.wakes()) {
      wakers.add(host);
    }
  }

  /**
   * Does something beside the functions: what they hold in memory is written before, and read again
   * after.
   *
   * @param work is given the connection that writes, and one that sees what is committed
   */
  void aside(BiConsumer<Store, Store> work) {
    letGo();
    try {
      work.accept(store, reader);
      store.commit();
    } catch (RuntimeException e) {
      store.rollback();
      throw e;
    } finally {
      host(hosted);
    }
  }

  /** Whether the engine is being closed. */
  boolean isClosing() {
    return tasks.isClosing();
  }

  /** Why functions that are there do not run. */
  List<String> notices() {
    return notices;
  }

  /** Hosts other functions; what those that run now hold in memory is written before. */
  void replace(Hosts fresh) {
    letGo();
    host(fresh);
  }

  private void letGo() {
    hosts.values().forEach(FunctionHost::saveAll);
    commit();
  }

  Optional<FunctionHost> host(String function) {
    return Optional.ofNullable(hosts.get(function));
  }

  Collection<FunctionHost> hosts() {
    return hosts.values();
  }

  /** The names of the functions that run. */
  Set<String> functions() {
    return hosts.keySet();
  }

  /** The clock's time at the beginning of the turn, in microseconds since 1970. */
  long clockMicros() {
    return clockMicros;
  }

  /** See {@link LogTime}. */
  long logTime() {
    return logTime.micros();
  }

  /** Whether log time follows the history that is imported, so that the clock waits. */
  void setHistory(boolean isImported) {
    history.set(isImported);
  }

  /**
   * Runs until it is closed. What was put by then is committed; what is not delivered yet waits.
   */
  void run() {
    while (!tasks.closed() || !waiting.isEmpty()) {
      turn();
    }
    fail(new EngineException("the engine was closed before this was done"));
  }

  /** Tells all who wait that they wait in vain. */
  void fail(EngineException reason) {
    running.forEach(task -> task.done.completeExceptionally(reason));
  }

  /**
   * Takes what is asked, does it and all that follows, and commits; waits while there is nothing to
   * do.
   */
  void turn() {
    List<Task> taken =
        isBusy() ? tasks.takeNow(TAKEN_A_TURN) : tasks.take(TAKEN_A_TURN, untilNextWake());
    running.addAll(taken);
    waiting.addAll(taken);
    clockMicros = Math.max(clockMicros, Micros.of(clock.instant()));
    work();
    running.removeIf(this::isDone);
  }

  private void work() {
    try {
      look();
      for (int handled = 0; handled < handledATurn && goOn(); handled++) {}
      commit();
    } catch (UnwritableException e) {
      undo(e);
      work();
    }
  }

  private void look() {
    waiting.removeIf(task -> task.looksOnly() && next(task));
  }

  /** Does one thing: what follows from those before, a wake, or the next from outside. */
  private boolean goOn() {
    return backlog.handleNext(touching) || (!backlog.awaitsCommit() && (wakeNext() || takeNext()));
  }

  private void touch(FunctionHost host) {
    if (host.touch()) {
      touched.add(host);
    }
  }

  /** Folds the next wake that is due before what comes next from outside. */
  private boolean wakeNext() {
    if (wakers.isEmpty()) {
      return false;
    }
    Task outside = waiting.peek();
    long due = outside == null ? now() : outside.time(this);
    FunctionHost first = null;
    for (FunctionHost host : wakers) {
      if (host.nextWake() < due) {
        first = host;
        due = host.nextWake();
      }
    }
    return first != null && wakeNext(first, due);
  }

  private boolean wakeNext(FunctionHost host, long due) {
    logTime.advanceTo(due + 1);
    host.wakeOnce(logTime.instant());
    touch(host);
    return true;
  }

  /** The log time of what happens now: the clock's, which waits while history is imported. */
  long now() {
    return history.isImported() ? logTime.micros() : Math.max(clockMicros, logTime.micros());
  }

  /** Takes the next step of what was asked. */
  private boolean takeNext() {
    Task next = waiting.peek();
    if (next == null) {
      return false;
    }
    if (next(next)) {
      waiting.remove();
    }
    return true;
  }

  private boolean next(Task task) {
    return task.done.isDone() || task.next(this);
  }

  /** Goes back to the last commit. From now on, what the function leads to is checked at once. */
  private void undo(UnwritableException unwritable) {
    if (!checked.add(unwritable.function())) {
      throw unwritable;
    }
    store.rollback();
    log = new EventLog(store);
    inbox = new Inbox(store);
    identities.rolledBack(log.head());
    history.rolledBack();
    logTime = new LogTime(store);
    touched.clear();
    waiting.clear();
    running.forEach(Task::rollBack);
    running.stream().filter(task -> !task.hasStepped()).forEach(waiting::add);
    host(hosted);
  }

  private boolean isDone(Task task) {
    if (!task.done.isDone() && task.hasStepped()) {
      finish(task);
    }
    return task.done.isDone();
  }

  private void finish(Task task) {
    EngineException failure = task.failure();
    if (failure != null) {
      task.done.completeExceptionally(failure);
      return;
    }
    try {
      if (task.isFinished(this)) {
        task.done.complete(null);
      }
    } catch (EngineException e) {
      task.done.completeExceptionally(e);
    }
  }

  /** Whether there is something to do without being asked. */
  boolean isBusy() {
    return !backlog.isEmpty()
        || !waiting.isEmpty()
        || untilNextWake().filter(Loop::isOver).isPresent();
  }

  private static boolean isOver(Duration left) {
    return !left.isPositive();
  }

  private Optional<Duration> untilNextWake() {
    if (history.isImported()) {
      return Optional.empty();
    }
    long due = wakers.stream().mapToLong(FunctionHost::nextWake).min().orElse(Wakes.NEVER);
    return due == Wakes.NEVER
        ? Optional.empty()
        : Optional.of(Duration.between(clock.instant(), Micros.instant(due + 1)));
  }

  /** Whether the log has an event of this identity. */
  boolean knows(LogEvent event) {
    return gate.knows(event);
  }

  /** An event comes soon: what it takes to log and to handle it is brought near in memory. */
  void lookAhead(LogEvent event) {
    gate.lookAhead(event);
    backlog.lookAhead(event);
  }

  /** Logs an event from outside at the time of the step that is taken. */
  Gate.Verdict logFromOutside(LogEvent event, long micros) {
    logTime.advanceTo(micros);
    return admit(event);
  }

  /** Logs what an operator has decided. */
  void logOperation(LogEvent event) {
    logTime.advanceTo(now());
    log.append(event, logTime.micros());
    backlog.add(event);
  }

  private Gate.Verdict admit(LogEvent event) {
    Gate.Verdict verdict = gate.append(event, logTime.micros());
    if (verdict == Gate.Verdict.NEW) {
      backlog.add(event);
    }
    return verdict;
  }

  @Override
  public boolean append(LogEvent emitted) {
    return admit(emitted) == Gate.Verdict.NEW;
  }

  @Override
  public boolean deliver(String function, Outgoing.Sent message) {
    return inbox.deliver(function, message.message(), logTime.micros());
  }

  private void commit() {
    log.write();
    logTime.write();
    identities.write();
    touched.forEach(FunctionHost::write);
    store.commit();
    running.forEach(Task::commit);
    backlog.committed(log.head());
    long now = System.nanoTime();
    touched.forEach(host -> host.latency.committed(now));
    touched.clear();
    checkpoints.committed(store.takeWritten());
  }
}
