package dev.impulse.engine;

import dev.impulse.EventStream;
import dev.impulse.Topology;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/**
 * The local engine: takes events in, delivers them to functions and keeps everything in one folder.
 * Whatever was acknowledged survives a crash of the process at any moment, and nothing is done
 * twice after it.
 *
 * <p>Safe for use by several threads. What is kept is read by {@link DataFolder}, also while an
 * engine runs.
 */
public final class Engine implements AutoCloseable {

  private final EngineConfig config;
  private final OpenFolder folder;
  private final Tasks tasks = new Tasks();
  private final Loop loop;
  private final Thread thread;
  private volatile Hosts hosts;
  private volatile Intake intake;

  private Engine(EngineConfig config, OpenFolder folder, Hosts hosts) {
    this.config = config;
    this.folder = folder;
    this.hosts = hosts;
    this.loop = new Loop(folder, config, tasks);
    this.intake = intake(hosts);
    loop.host(hosts);
    this.thread = Thread.ofPlatform().name("impulse-loop").start(this::run);
  }

  /**
   * Opens a folder with these functions. A function that is new to the folder begins with the first
   * event there is; the others go on where they were.
   *
   * @throws dev.impulse.TopologyException if the functions cannot run together
   * @throws EngineException if another engine has the folder, or a setting is unknown
   */
  public static Engine open(EngineConfig config, List<LoadedModule> modules) {
    Hosts hosts = Hosts.of(modules, config.settings(), config.maxHops());
    OpenFolder folder = new OpenFolder(config);
    try {
      return new Engine(config, folder, hosts);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private Intake intake(Hosts hosted) {
    return new Intake(
        hosted.streams(),
        new StreamOwners(hosted.topology()),
        config.clock(),
        config.maxEventBytes());
  }

  private void run() {
    try {
      loop.run();
    } catch (RuntimeException | Error e) {
      EngineException failed =
          new EngineException(
              "the engine has stopped, nothing committed is lost: %s".formatted(e.getMessage()), e);
      tasks.fail(failed);
      loop.fail(failed);
    }
  }

  /** The functions that run, and the flow of events between them. */
  public Topology topology() {
    return hosts.topology();
  }

  /**
   * Reads an event for a stream: a bare payload, or a CloudEvent with it.
   *
   * @param json one event as JSON in UTF-8
   * @throws RejectedException if there is no such stream, or the event is not complete and valid
   */
  public Accepted read(String stream, byte[] json) throws RejectedException {
    return intake.read(stream, json);
  }

  /**
   * Reads an event that is put in a function's name, to repair what it has emitted. The event says
   * so, by the extension {@value StreamOwners#REPAIR}.
   *
   * @param function emits the stream
   * @throws RejectedException if it does not, or the event is not complete and valid
   */
  public Accepted readAs(String function, String stream, byte[] json) throws RejectedException {
    return intake.readAs(function, stream, json);
  }

  /**
   * A payload as an event of its stream.
   *
   * @throws RejectedException if no function knows the stream, a function emits it, or it gives its
   *     events no id
   */
  public <T> Accepted event(EventStream<?, T> stream, T data) throws RejectedException {
    return intake.read(stream, data);
  }

  /**
   * Puts events, in this order. Those that the log has already change nothing.
   *
   * @return what became of them, once they are committed
   * @throws EngineException if the engine is closed or has failed
   */
  public CompletableFuture<PutReport> put(List<Accepted> events) {
    Put put = new Put(events);
    return tasks.submit(put).thenApply(_ -> put.report());
  }

  /**
   * Puts history as it happened, in this order: log time follows the events' own times, and wakes
   * fall due where they would have. The clock waits until {@link #endHistory}, or until events are
   * put. Those that the log has already change nothing.
   *
   * @return what became of them, once they are committed; fails with an {@link EngineException}
   *     that names the first event that is older than the log's time: it and those after it are not
   *     put
   * @throws EngineException if the engine is closed or has failed
   */
  public CompletableFuture<PutReport> importHistory(List<Accepted> events) {
    Import history = new Import(events);
    return tasks.submit(history).thenApply(_ -> history.report());
  }

  /**
   * From here on the log's time is the clock's: what has fallen due since the history is folded.
   */
  public void endHistory() {
    join(tasks.submit(new EndOfHistory()));
  }

  /** Waits until every function has handled all that was put before, and all wakes that are due. */
  public void settle() {
    join(tasks.submit(new Settle()));
  }

  /**
   * Tries what is parked for a key again, and then what waits behind it.
   *
   * @return how many events are still in line afterwards
   * @throws EngineException if nothing is parked for the key
   */
  public int redrive(String function, String key) {
    return operate(new Redrive(function, key, config.clock().instant(), false));
  }

  /**
   * Gives up what is parked for a key, and tries what waits behind it.
   *
   * @return how many events are still in line afterwards
   * @throws EngineException if nothing is parked for the key
   */
  public int drop(String function, String key) {
    return operate(new Redrive(function, key, config.clock().instant(), true));
  }

  private int operate(Redrive redrive) {
    join(tasks.submit(redrive));
    return redrive.stillInLine();
  }

  /**
   * Makes a keyed function's states anew from the log, with the code of today and without effects,
   * and puts them in the place of the live ones. Nothing else is handled meanwhile; what is parked
   * stays parked.
   *
   * @param progress told now and then, in another thread, how many events were folded
   * @return in what the states that were made anew differ from those before
   * @throws EngineException if there is no such function, it keeps no state, or the engine is
   *     closed meanwhile
   */
  public ReplayReport rebuild(String function, LongConsumer progress) {
    Rebuild rebuild = new Rebuild(hosts.function(function), config, progress);
    join(tasks.submit(rebuild));
    return rebuild.report();
  }

  /** Why functions that are there do not run, each in a sentence that says the way out. */
  public List<String> notices() {
    return loop.notices();
  }

  /**
   * Runs these functions from now on. Each goes on where the one of its name was.
   *
   * @throws dev.impulse.TopologyException if they cannot run together; the old ones go on then
   */
  public synchronized void reload(List<LoadedModule> modules) {
    Hosts fresh = Hosts.of(modules, config.settings(), config.maxHops());
    join(tasks.submit(new Reload(fresh)));
    hosts = fresh;
    intake = intake(fresh);
  }

  /** What each function has done, with how long it took since this engine was opened. */
  public List<FunctionFigures> figures() {
    Figures figures = new Figures();
    join(tasks.submit(figures));
    return figures.functions();
  }

  private static void join(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof EngineException refused) {
        throw refused;
      }
      throw e;
    }
  }

  /** Whether it takes what it is asked: not once it is closed, or has failed. */
  public boolean isRunning() {
    return thread.isAlive();
  }

  /** Stops once what was taken so far is committed. */
  @Override
  public void close() {
    tasks.close(
        new EngineException(
            "the engine is closed: start it and ask again; what is done already is not done twice"));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }
}
