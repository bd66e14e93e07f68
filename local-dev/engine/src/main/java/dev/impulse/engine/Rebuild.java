package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.engine.internal.host.EffectSink;
import dev.impulse.engine.internal.host.Failures;
import dev.impulse.engine.internal.host.Fates;
import dev.impulse.engine.internal.host.FunctionShape;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.engine.internal.host.Progress;
import dev.impulse.engine.internal.host.Refold;
import dev.impulse.engine.internal.state.States;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.Identity;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a function's states anew from the log, with the code of today and without effects, and puts
 * them in the place of the live ones in one commit. Nothing else is handled meanwhile. What is
 * parked stays parked, to be redriven with its effects. One that is interrupted goes on where it
 * was when it is asked for again, if the code is the same.
 */
final class Rebuild extends Task {

  private final HostedFunction function;
  private final Definition.Keyed<?, ?> keyed;
  private final EngineConfig config;
  private final LongConsumer progress;
  private @Nullable ReplayReport report;

  /**
   * @param progress told now and then how many events were folded
   * @throws EngineException if the function has no state
   */
  Rebuild(HostedFunction function, EngineConfig config, LongConsumer progress) {
    if (!(function.definition() instanceof Definition.Keyed<?, ?> hasState)) {
      throw new EngineException(
          function.definition() + " is stateless: there is no state to rebuild");
    }
    this.function = function.checked();
    this.keyed = hasState;
    this.config = config;
    this.progress = progress;
  }

  @Override
  boolean step(Loop loop) {
    loop.aside((live, reader) -> run(live, reader, loop));
    return true;
  }

  private void run(Store live, Store reader, Loop loop) {
    Progress before = new Progress(live, keyed.name());
    Set<Identity> inLine = inLine(live);
    Fates fates = fates(Refold.dropped(reader, keyed, before.position), inLine);
    RebuildFolder scratch =
        RebuildFolder.of(config.folder(), keyed.name(), Objects.hash(function.version(), inLine));
    EffectSink checked = EffectSink.checked(config.maxEventBytes());
    try (Store store = scratch.open(!function.version().isEmpty())) {
      Refold refold = Refold.of(reader, store, function, keyed, checked, fates);
      long began = System.nanoTime();
      Instant time = before.time();
      if (!refold.upTo(before.position, time, progress, () -> !loop.isClosing())) {
        throw new EngineException(
            "the rebuild of %s was interrupted: ask again, it goes on".formatted(keyed));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      refold.host().saveAll();
      store.commit();
      report = ReplayReport.of(live, store, refold.host(), seconds);
      swap(live, store, before);
    }
    scratch.delete();
  }

  /** What a function that skips has recorded has stopped nothing. */
  private Fates fates(Set<Identity> dropped, Set<Identity> inLine) {
    if (!keyed.isSkipping()) {
      return new Fates(dropped, inLine);
    }
    dropped.addAll(inLine);
    return new Fates(dropped, Set.of());
  }

  private Set<Identity> inLine(Store live) {
    Set<Identity> inLine = new HashSet<>();
    new Failures(live).each(keyed.name(), one -> inLine.add(one.event().identity()));
    return inLine;
  }

  private void swap(Store live, Store rebuilt, Progress progressOfLive) {
    live.update("DELETE FROM states WHERE function = ?", keyed.name());
    live.update("DELETE FROM changes WHERE function = ?", keyed.name());
    States from = new States(rebuilt, keyed.name());
    States to = new States(live, keyed.name());
    from.savedWithDue(to::save);
    lineUp(new Failures(rebuilt), new Failures(live));
    progressOfLive.shape = FunctionShape.of(keyed).text();
    progressOfLive.wokenTo(progressOfLive.timeMicros);
    progressOfLive.write();
  }

  private void lineUp(Failures rebuilt, Failures live) {
    Set<String> keys = new LinkedHashSet<>();
    rebuilt.each(keyed.name(), one -> keys.add(one.key()));
    for (String key : keys) {
      List<Failures.InLine> before = live.line(keyed.name(), key);
      List<Failures.InLine> now = rebuilt.line(keyed.name(), key);
      now.forEach(one -> live.add(keyed.name(), one.event(), one.cause()));
      if (now.getFirst().cause() != null && !keyed.isSkipping()) {
        live.toTheEnd(keyed.name(), before);
      }
    }
  }

  /** What it found, once it is done. */
  ReplayReport report() {
    return Objects.requireNonNull(report);
  }
}
