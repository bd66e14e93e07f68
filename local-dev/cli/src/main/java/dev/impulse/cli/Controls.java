package dev.impulse.cli;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the engine that has a data folder, or opens one for as long as it is needed. */
final class Controls {

  private Controls() {}

  /**
   * Takes away the word of an engine that was killed, once it is clear that none runs.
   *
   * @throws dev.impulse.engine.EngineException if an engine has the folder that takes no requests
   */
  static EngineControl open(Environment environment, Path folder, EngineOptions options) {
    Optional<RemoteControl> running = RemoteControl.to(folder);
    if (running.isPresent()) {
      options.mustBeLeftTo("the engine that runs on " + folder);
      return running.get();
    }
    EngineConfig config = options.config(folder);
    Engine engine = Engine.open(config, environment.functions().load());
    ControlFile.delete(folder);
    return new LocalControl(engine, config);
  }

  /**
   * The same, for a folder that has data already.
   *
   * @throws dev.impulse.engine.EngineException if it has none
   */
  static EngineControl openExisting(Environment environment, Path folder, EngineOptions options) {
    DataFolder.open(folder).close();
    return open(environment, folder, options);
  }
}
