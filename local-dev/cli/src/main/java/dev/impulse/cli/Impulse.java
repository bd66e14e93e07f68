package dev.impulse.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
    name = "./impulse",
    description = "Runs event functions on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "The launcher itself has four more: 'build' builds everything, 'test' runs the tests,",
      "'bench' measures, 'package' makes jars for AWS Lambda.",
      "",
      "Examples:",
      "  ./impulse dev",
      "  ./impulse put orders=orders.jsonl",
      "  ./impulse tail limit-decisions --from start",
      "  ./impulse put --help"
    })
final class Impulse implements Runnable {

  private static final int HELP_WIDTH = 100;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  @SuppressWarnings("unused") // picocli shows the help by itself
  private boolean help;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows stack traces, as IMPULSE_DEBUG=1 does.")
  private boolean verbose = System.getenv("IMPULSE_DEBUG") != null;

  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine commandLine(Environment environment) {
    Impulse impulse = new Impulse();
    ErrorHandler faults = new ErrorHandler(impulse);
    Terminal terminal = environment.terminal();
    return new CommandLine(impulse)
        .addSubcommand(new DemoCommand(environment))
        .addSubcommand(new DevCommand(environment))
        .addSubcommand(new PutCommand(environment))
        .addSubcommand(new ImportCommand(environment))
        .addSubcommand(new TailCommand(environment))
        .addSubcommand(new StreamsCommand(environment))
        .addSubcommand(new FunctionsCommand(environment))
        .addSubcommand(new ViewCommand(environment))
        .addSubcommand(new InboxCommand(environment))
        .addSubcommand(new FailuresCommand(environment))
        .addSubcommand(new RedriveCommand(environment))
        .addSubcommand(new DropCommand(environment))
        .addSubcommand(new ConflictsCommand(environment))
        .addSubcommand(new ReplayCommand(environment))
        .addSubcommand(new RebuildCommand(environment))
        .setUsageHelpWidth(HELP_WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setOut(terminal.out().writer())
        .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
  }

  boolean isVerbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
