package dev.impulse.engine;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.store.Micros;
import java.util.List;

/** Logs history as it happened: log time follows the events' own times. */
final class Import extends Put {

  Import(List<Accepted> accepted) {
    super(accepted);
  }

  @Override
  long time(Loop loop) {
    return events() == 0 ? loop.logTime() : upcoming().timeMicros;
  }

  @Override
  void begin(Loop loop, LogEvent event) {
    if (event.timeMicros < loop.logTime() && !loop.knows(event)) {
      throw new EngineException(
          ("the event %s of %s happened at %s, and the log's time is already %s: import history in"
                  + " the order of its times, before anything later, or into another folder")
              .formatted(event.id, event.stream(), event.time(), Micros.instant(loop.logTime())));
    }
    loop.setHistory(true);
  }
}
