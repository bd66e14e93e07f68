package dev.impulse.engine;

import dev.impulse.spi.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The engine's one thread of writing. A turn takes what was asked, appends it, delivers it and all
 * that follows from it, and commits everything at once. Turns grow with the load.
 */
final class Loop implements Ends {

  private static final int EVENTS_A_TURN = 4096;
  private static final int APPENDED_A_TURN = 16 * 1024;
  private static final int PENDING = 64 * 1024;

  private final Store store;
  private final Store reader;
  private final Checkpoints checkpoints;
  private final InstantSource clock;
  private final Tasks tasks;
  private final Set<String> checked = new HashSet<>();
  private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();
  private final Map<String, List<FunctionHost>> readers = new HashMap<>();
  private final List<FunctionHost> wakers = new ArrayList<>();
  private final Map<FunctionHost, LogScan> lagging = new LinkedHashMap<>();
  private final SequencedSet<FunctionHost> ready = new LinkedHashSet<>();
  private final Set<FunctionHost> touched = new LinkedHashSet<>();
  private final List<Task> running = new ArrayList<>();
  private EventLog log;
  private Inbox inbox;
  private Hosts hosted = Hosts.NONE;
  private long nowMillis;

  /** How many events the functions may still append in this turn. */
  private int room;

  Loop(OpenFolder folder, InstantSource clock, Tasks tasks) {
    this.store = folder.store();
    this.reader = folder.reader();
    this.checkpoints = folder.checkpoints();
    this.clock = clock;
    this.tasks = tasks;
    this.log = new EventLog(store);
    this.inbox = new Inbox(store);
    this.nowMillis = log.appendedMillis();
  }

  /** Hosts these functions from now on, and no others; each goes on where it was. */
  void host(Hosts functions) {
    hosted = functions;
    hosts.clear();
    readers.clear();
    wakers.clear();
    lagging.clear();
    ready.clear();
    hosted.live(store, this, checked).forEach(this::add);
  }

  private void add(FunctionHost host) {
    hosts.put(host.name(), host);
    nowMillis = Math.max(nowMillis, host.progress.timeMillis);
    for (String stream : host.streams()) {
      readers.computeIfAbsent(stream, name -> new ArrayList<>()).add(host);
    }
    if (host.wakes()) {
      wakers.add(host);
    }
    readFromLog(host);
  }

  private void readFromLog(FunctionHost host) {
    host.forgetPending();
    lagging.put(host, new LogScan(reader, host.streams(), host.progress.position));
  }

  Optional<FunctionHost> host(String function) {
    return Optional.ofNullable(hosts.get(function));
  }

  Collection<FunctionHost> hosts() {
    return hosts.values();
  }

  /** What was asked and is not done yet, of one kind. */
  <T extends Task> Stream<T> tasks(Class<T> kind) {
    return running.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The names of the functions that run. */
  Set<String> functions() {
    return hosts.keySet();
  }

  /** Writes whatever the functions that run now hold in memory, and forgets them. */
  void letGo() {
    hosts.values().forEach(FunctionHost::saveAll);
    touched.clear();
    hosts.clear();
  }

  /**
   * Runs until it is closed. What was put by then is committed; what is not delivered yet waits.
   */
  void run() {
    while (!tasks.closed()) {
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
        isBusy() ? tasks.takeNow(EVENTS_A_TURN) : tasks.take(EVENTS_A_TURN, untilNextWake());
    running.addAll(taken);
    nowMillis = Math.max(nowMillis, clock.millis());
    work(taken);
    running.removeIf(this::isDone);
  }

  private void work(List<Task> taken) {
    try {
      room = APPENDED_A_TURN;
      catchUp();
      wake();
      deliver();
      for (Task task : taken) {
        begin(task);
        deliver();
      }
      commit();
    } catch (UnwritableException e) {
      undo(e);
      work(taken);
    }
  }

  /** Goes back to the last commit. From now on, what the function leads to is checked at once. */
  private void undo(UnwritableException unwritable) {
    if (!checked.add(unwritable.function())) {
      throw unwritable;
    }
    store.rollback();
    log = new EventLog(store);
    inbox = new Inbox(store);
    touched.clear();
    host(hosted);
  }

  private void begin(Task task) {
    if (task.done.isDone()) {
      return;
    }
    try {
      task.run(this);
    } catch (EngineException e) {
      task.done.completeExceptionally(e);
    }
  }

  private boolean isDone(Task task) {
    try {
      if (!task.done.isDone() && task.isFinished(this)) {
        task.done.complete(null);
      }
    } catch (EngineException e) {
      task.done.completeExceptionally(e);
    }
    return task.done.isDone();
  }

  /** Whether there is something to do without being asked. */
  boolean isBusy() {
    return !ready.isEmpty() || !lagging.isEmpty();
  }

  private Optional<Duration> untilNextWake() {
    Instant now = clock.instant();
    return wakers.stream()
        .flatMap(host -> host.nextWake().stream())
        .min(Instant::compareTo)
        .map(due -> Duration.between(now, due).plusMillis(1));
  }

  /**
   * Lets hosts that are behind read on from the log; who has come to its end lives from then on.
   */
  private void catchUp() {
    List<FunctionHost> live = new ArrayList<>();
    lagging.forEach((host, scan) -> {
      if (!read(host, scan)) {
        live.add(host);
      }
    });
    live.forEach(lagging::remove);
  }

  private boolean read(FunctionHost host, LogScan scan) {
    if (host.pending() > 0) {
      return true;
    }
    for (int i = 0; i < EVENTS_A_TURN; i++) {
      LogEvent event = scan.next();
      if (event == null) {
        return false;
      }
      host.offer(event);
      ready.add(host);
    }
    return true;
  }

  private void wake() {
    Instant now = Instant.ofEpochMilli(nowMillis);
    for (FunctionHost host : wakers) {
      if (!lagging.containsKey(host) && host.pending() == 0 && isDue(host, now)) {
        host.tick(now);
        touched.add(host);
      }
    }
  }

  private static boolean isDue(FunctionHost host, Instant now) {
    return host.nextWake().filter(due -> due.isBefore(now)).isPresent();
  }

  @Override
  public void append(Supplier<LogEvent> event) {
    append(event.get());
  }

  void append(LogEvent event) {
    log.append(event, nowMillis);
    for (FunctionHost host : readers.getOrDefault(event.stream, List.of())) {
      if (lagging.isEmpty() || !lagging.containsKey(host)) {
        offer(host, event);
      }
    }
  }

  private void offer(FunctionHost host, LogEvent event) {
    if (host.pending() == PENDING) {
      readFromLog(host);
      return;
    }
    if (host.pending() == 0) {
      ready.add(host);
    }
    host.offer(event);
  }

  @Override
  public boolean deliver(String function, Outgoing.Sent message) {
    return inbox.deliver(function, message.message(), nowMillis);
  }

  /** At once after each task: what was appended last is still near in memory. */
  private void deliver() {
    int before = log.uncommitted();
    BooleanSupplier hasRoom = () -> log.uncommitted() - before < room;
    while (!ready.isEmpty() && hasRoom.getAsBoolean()) {
      FunctionHost host = ready.removeFirst();
      host.drain(hasRoom);
      touched.add(host);
      if (host.pending() > 0) {
        ready.add(host);
      }
    }
    room -= log.uncommitted() - before;
  }

  private void commit() {
    log.write();
    touched.forEach(FunctionHost::write);
    store.commit();
    long now = System.nanoTime();
    touched.forEach(host -> host.latency.committed(now));
    touched.clear();
    checkpoints.committed(store.takeWritten());
  }
}
