package dev.impulse.cli;

import dev.impulse.control.FailureException;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineException;
import java.util.Set;

/** Has an engine run the newest build of its functions. */
final class Reloader {

  private final Engine engine;
  private final Environment environment;

  Reloader(Engine engine, Environment environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /** Looks once. */
  void look() {
    Set<String> rebuilt = environment.functions().rebuilt();
    if (!rebuilt.isEmpty()) {
      reload(String.join(", ", rebuilt));
    }
  }

  private void reload(String rebuilt) {
    try {
      engine.reload(environment.functions().load());
      environment.terminal().out().say("reloaded " + rebuilt);
      Notices.tell(engine.notices(), environment.terminal());
    } catch (EngineException | FailureException | IllegalArgumentException e) {
      environment
          .terminal()
          .err()
          .println(
              "cannot reload %s, the functions of before go on: %s"
                  .formatted(rebuilt, e.getMessage()));
    }
  }
}
