package dev.impulse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives up an event. */
@Command(
    name = "drop",
    description = "Gives up the event that is parked for a key, and tries what waits behind it.",
    footer = {"%nExample:", "  ./impulse drop join-ledger 103"})
final class DropCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  @Parameters(
      index = "0",
      paramLabel = "FUNCTION",
      description = "The function in whose line the key is.")
  private String function = "";

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      description = "The key, as './impulse failures' lists it.")
  private String key = "";

  DropCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KeyRequest request = new KeyRequest(function, key);
    try (EngineControl control =
        Controls.openExisting(environment, data.folder(environment), options)) {
      return request.tell(control.drop(request), environment.terminal(), data.again());
    }
  }
}
