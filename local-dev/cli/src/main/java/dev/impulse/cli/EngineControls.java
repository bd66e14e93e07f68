package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import dev.impulse.engine.DataFolder;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the engine that has a data folder, or opens one for as long as it is needed. */
final class EngineControls {

  private EngineControls() {}

  /**
   * @throws dev.impulse.engine.EngineException if an engine has the folder that takes no requests
   */
  static EngineControl open(Environment environment, Path folder, EngineOptions options) {
    Optional<EngineControl> running = EngineControl.running(folder);
    if (running.isPresent()) {
      options.mustBeLeftTo("the engine that runs on " + folder);
      return running.get();
    }
    return EngineControl.open(options.config(folder), environment.functions().load());
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
