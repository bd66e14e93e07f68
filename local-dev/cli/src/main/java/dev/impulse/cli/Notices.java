package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import dev.impulse.control.FailureException;
import java.nio.file.Path;
import java.util.List;

/** Why functions do not run: what the engine of a folder says of it. */
final class Notices {

  private Notices() {}

  static void tell(List<String> sentences, Terminal terminal) {
    sentences.forEach(terminal.err()::println);
  }

  /** Those of the engine that runs on a folder; none if no engine does, or it cannot be asked. */
  static List<String> of(Path folder) {
    try {
      return EngineControl.running(folder).map(EngineControl::notices).orElse(List.of());
    } catch (FailureException e) {
      return List.of();
    }
  }
}
