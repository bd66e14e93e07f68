package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.Settings;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Rebuilds a function's state from the log, beside the live one, and compares. It is the live host
 * at work, on an empty store of its own and with nowhere to send effects.
 */
public final class Replay {

  private static final Codec OPERATIONS = JsonCodec.of(Replay.class.getClassLoader());
  private static final int TOLD_EVERY = 64 * 1024;
  private static final int AHEAD = 64;

  private final DataFolder folder;
  private final HostedFunction function;
  private final LongConsumer progress;

  private Replay(DataFolder folder, HostedFunction function, LongConsumer progress) {
    this.folder = folder;
    this.function = function;
    this.progress = progress;
  }

  /**
   * Replays a keyed function's history up to where the live one stands.
   *
   * @param progress told now and then how many events were folded
   * @throws EngineException if there is no such function, or it keeps no state
   */
  public static ReplayReport of(
      Path folder,
      List<FunctionsModule> modules,
      Settings settings,
      String function,
      LongConsumer progress) {
    HostedFunction deployed = Hosts.of(modules, settings).function(function);
    if (deployed.definition() instanceof Definition.Stateless) {
      throw new EngineException(function + " is stateless: there is no state to rebuild");
    }
    try (DataFolder data = DataFolder.open(folder)) {
      data.store().beginSnapshot();
      return new Replay(data, deployed, progress).run();
    }
  }

  /** Effects are not even encoded, unless the live function has parked, perhaps because of that. */
  private ReplayReport run() {
    boolean hasParked = new Progress(folder.store(), function.definition().name()).parked > 0;
    try {
      return run(hasParked);
    } catch (UnwritableException e) {
      return run(true);
    }
  }

  private ReplayReport run(boolean checks) {
    HostedFunction hosted = checks ? function.checked() : function;
    EffectSink sink = checks ? EffectSink.CHECKED : EffectSink.NOWHERE;
    return switch (hosted.definition()) {
      case Definition.Keyed<?, ?> keyed -> run(hosted, keyed, sink);
      case Definition.Stateless _ -> throw new AssertionError("has no state");
    };
  }

  private <K extends Key, S> ReplayReport run(
      HostedFunction hosted, Definition.Keyed<K, S> keyed, EffectSink sink) {
    Path scratch = scratch();
    try (Store store = Store.open(scratch.resolve(DataFolder.DATABASE), Durability.PROCESS)) {
      long room = Runtime.getRuntime().maxMemory() / 4;
      Progress live = new Progress(folder.store(), keyed.name());
      Fates fates = new Fates(dropped(live.position), Set.of());
      KeyedHost<K, S> host = new KeyedHost<>(hosted, keyed, store, sink, room, fates);
      long began = System.nanoTime();
      refold(host, store, live, room / 2);
      double seconds = (System.nanoTime() - began) / 1e9;
      return report(host, store, seconds);
    } finally {
      delete(scratch);
    }
  }

  private ReplayReport report(FunctionHost host, Store store, double seconds) {
    String name = host.name();
    Comparison states = Comparison.of(new View(folder.store(), name), new View(store, name));
    return new ReplayReport(
        name, host.progress.handled, states.same(), states.differences(), seconds);
  }

  /** Writes only for want of room: what was folded is not needed on disk before the end. */
  private void refold(FunctionHost host, Store store, Progress live, long bytesUnwritten) {
    LogScan scan = new LogScan(folder.store(), host.streams(), 0);
    long unwritten = 0;
    long told = 0;
    for (List<LogEvent> next = next(scan, live); !next.isEmpty(); next = next(scan, live)) {
      host.lookAhead(next);
      for (LogEvent event : next) {
        host.handle(event);
        unwritten += event.size();
      }
      if (unwritten > bytesUnwritten) {
        write(host, store);
        unwritten = 0;
      }
      if (host.progress.handled - told >= TOLD_EVERY) {
        told = host.progress.handled;
        progress.accept(told);
      }
    }
    host.wakeBefore(live.time());
    write(host, store);
    progress.accept(host.progress.handled);
  }

  /** The next events up to where the live function stands; none at the end. */
  private static List<LogEvent> next(LogScan scan, Progress live) {
    List<LogEvent> events = new ArrayList<>(AHEAD);
    while (events.size() < AHEAD) {
      LogEvent event = scan.next();
      if (event == null || event.position() > live.position) {
        break;
      }
      events.add(event);
    }
    return events;
  }

  private static void write(FunctionHost host, Store store) {
    host.write();
    store.commit();
  }

  private Set<Identity> dropped(long upTo) {
    Set<Identity> dropped = new HashSet<>();
    LogScan operations = new LogScan(folder.store(), Set.of(Operation.STREAM), 0);
    for (LogEvent next = operations.next();
        next != null && next.position() <= upTo;
        next = operations.next()) {
      Operation operation = Operation.in(next, OPERATIONS);
      if (operation.function().equals(function.definition().name())
          && operation.dropped() != null) {
        dropped.add(operation.dropped());
      }
    }
    return dropped;
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("impulse-replay-");
    } catch (IOException e) {
      throw new EngineException("cannot make a folder to replay in: " + e, e);
    }
  }

  private static void delete(Path scratch) {
    try (var files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(scratch);
    } catch (IOException e) {
      throw new EngineException("cannot delete %s: %s".formatted(scratch, e), e);
    }
  }
}
