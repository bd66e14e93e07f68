package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Settings;
import dev.impulse.engine.internal.host.EffectSink;
import dev.impulse.engine.internal.host.Fates;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.engine.internal.host.Progress;
import dev.impulse.engine.internal.host.Refold;
import dev.impulse.engine.internal.state.UnwritableException;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Rebuilds a function's state from the log, beside the live one, and compares. It is the live host
 * at work, on an empty store of its own and with nowhere to send effects.
 */
public final class Replay {

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
      List<LoadedModule> modules,
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
    EffectSink sink = checks ? EffectSink.checked(EngineConfig.ONE_MIB) : EffectSink.NOWHERE;
    return switch (hosted.definition()) {
      case Definition.Keyed<?, ?> keyed -> run(hosted, keyed, sink);
      case Definition.Stateless _ -> throw new AssertionError("has no state");
    };
  }

  private ReplayReport run(HostedFunction hosted, Definition.Keyed<?, ?> keyed, EffectSink sink) {
    Path scratch = scratch();
    try (Store store = Store.open(scratch.resolve(DataFolder.DATABASE), Durability.PROCESS)) {
      Progress live = new Progress(folder.store(), keyed.name());
      Set<Identity> dropped = Refold.dropped(folder.store(), keyed, live.position);
      Fates fates = new Fates(dropped, Set.of());
      Refold refold = Refold.of(folder.store(), store, hosted, keyed, sink, fates);
      long began = System.nanoTime();
      refold.upTo(live.position, live.time(), progress, () -> true);
      double seconds = (System.nanoTime() - began) / 1e9;
      return ReplayReport.of(folder.store(), store, refold.host(), seconds);
    } finally {
      delete(scratch);
    }
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
