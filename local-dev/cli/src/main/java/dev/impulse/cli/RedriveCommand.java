package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries a stopped key again. */
@Command(
    name = "redrive",
    description = "Tries the parked event of a key again, and then those that wait behind it.",
    footer = {"%nExample:", "  ./impulse redrive join-ledger 103"})
final class RedriveCommand implements Callable<Integer> {

  private final Environment environment;
  @Mixin private final KeyArguments arguments = new KeyArguments();

  RedriveCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return arguments.run(environment, EngineControl::redrive);
  }
}
