package dev.impulse.cli;

import dev.impulse.control.ErrorMessage;
import dev.impulse.control.UsageException;
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

/** Reports an error in one line, and sets the exit code. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Impulse impulse;

  ErrorHandler(Impulse impulse) {
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
      command.getErr().println(ErrorMessage.of(e));
    }
    return e instanceof UsageException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }
}
