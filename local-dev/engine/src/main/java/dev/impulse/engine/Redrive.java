package dev.impulse.engine;

import dev.impulse.engine.internal.host.Failures;
import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.host.Operation;
import dev.impulse.engine.internal.log.LogEvent;
import java.time.Instant;
import java.util.List;

/** Has a stopped key's line tried again, with or without the event at its head. */
final class Redrive extends Task {

  private final String function;
  private final String key;
  private final Instant at;
  private final boolean dropsFirst;
  private long position;
  private int stillInLine;

  Redrive(String function, String key, Instant at, boolean dropsFirst) {
    this.function = function;
    this.key = key;
    this.at = at;
    this.dropsFirst = dropsFirst;
  }

  @Override
  boolean step(Loop loop) {
    List<Failures.InLine> line = host(loop).failures.line(function, key);
    if (line.isEmpty()) {
      throw new EngineException(
          "nothing is parked in %s for the key '%s': './impulse failures' lists what is"
              .formatted(function, key));
    }
    Operation operation =
        dropsFirst
            ? Operation.drop(function, line.getFirst(), at)
            : Operation.redrive(function, key, at);
    LogEvent event = operation.logged();
    loop.logOperation(event);
    position = event.position();
    return true;
  }

  @Override
  boolean isFinished(Loop loop) {
    FunctionHost host = host(loop);
    stillInLine = host.failures.line(function, key).size();
    return host.progress.position >= position;
  }

  private FunctionHost host(Loop loop) {
    return loop.host(function)
        .orElseThrow(() ->
            new EngineException(
                "no function '%s': there are %s"
                    .formatted(function, String.join(", ", loop.functions()))));
  }

  /** How many events are in line once this is done. */
  int stillInLine() {
    return stillInLine;
  }
}
