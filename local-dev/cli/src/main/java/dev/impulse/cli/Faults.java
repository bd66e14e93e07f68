package dev.impulse.cli;

import dev.impulse.TopologyException;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.StoreException;
import dev.impulse.spi.Spelling;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in a line, and how the command ends. */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Impulse impulse;

  Faults(Impulse impulse) {
    this.impulse = impulse;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<String> unknownCommand = unknownCommand(e);
    err.println(unknownCommand.orElseGet(e::getMessage));
    if (unknownCommand.isPresent() || !UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("see '%s --help'".formatted(command.getCommandSpec().qualifiedName()));
    }
    return ExitCode.USAGE;
  }

  private static Optional<String> unknownCommand(ParameterException e) {
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    return e instanceof UnmatchedArgumentException unmatched
            && !commands.isEmpty()
            && !unmatched.isUnknownOption()
        ? Optional.of(Spelling.unknown("command", unmatched.getUnmatched().getFirst(), commands))
        : Optional.empty();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof OutputClosedException) {
      return ExitCode.OK;
    }
    if (impulse.isVerbose()) {
      e.printStackTrace(command.getErr());
    } else {
      command.getErr().println(message(e));
    }
    return e instanceof UsageException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** What users are told of it. */
  static String message(Exception e) {
    return switch (e) {
      case UsageException _, FailureException _ -> String.valueOf(e.getMessage());
      case EngineException _, StoreException _, TopologyException _ ->
          String.valueOf(e.getMessage());
      default -> "unexpected: %s; --verbose shows where".formatted(e);
    };
  }
}
