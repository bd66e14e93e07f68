package dev.impulse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tries a stopped key again. */
@Command(
    name = "redrive",
    description = "Tries what is parked for a key again, and then what waits behind it.",
    footer = {"%nExample:", "  ./impulse redrive join-ledger 103"})
final class RedriveCommand implements Callable<Integer> {

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

  RedriveCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KeyRequest request = new KeyRequest(function, key);
    try (EngineControl control =
        Controls.openExisting(environment, data.folder(environment), options)) {
      return request.tell(control.redrive(request), environment.terminal(), data.again());
    }
  }
}
