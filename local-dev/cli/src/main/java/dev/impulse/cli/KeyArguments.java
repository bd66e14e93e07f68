package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import dev.impulse.control.KeyRequest;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What commands that try a stopped key again are given, and how they go about it. */
final class KeyArguments {

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  @Parameters(
      index = "0",
      paramLabel = "FUNCTION",
      description = "The function that has stopped the key.")
  private String function = "";

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      description = "The key, as './impulse failures' lists it.")
  private String key = "";

  /**
   * Asks, says how the key stands then, and returns how the command ends.
   *
   * @param ask returns how many events are left in the key's line
   */
  int run(Environment environment, ToIntBiFunction<EngineControl, KeyRequest> ask) {
    try (EngineControl control =
        EngineControls.openExisting(environment, data.folder(environment), options)) {
      int left = ask.applyAsInt(control, new KeyRequest(function, key));
      tell(left, environment.terminal());
      return left == 0 ? 0 : 1;
    }
  }

  private void tell(int left, Terminal terminal) {
    if (left == 0) {
      terminal
          .out()
          .line("%s goes on with the key %s: nothing is in line any more".formatted(function, key));
    } else {
      terminal
          .err()
          .println(
              "%s has failed again for the key %s, %d in line: './impulse failures%s' says why"
                  .formatted(function, key, left, data.asArgument()));
    }
  }
}
