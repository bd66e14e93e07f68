package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives up an event. */
@Command(
    name = "drop",
    description = "Gives up the parked event of a key, and tries those that wait behind it.",
    footer = {"%nExample:", "  ./impulse drop join-ledger 103"})
final class DropCommand implements Callable<Integer> {

  private final Environment environment;
  @Mixin private final KeyArguments arguments = new KeyArguments();

  DropCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return arguments.run(environment, EngineControl::drop);
  }
}
