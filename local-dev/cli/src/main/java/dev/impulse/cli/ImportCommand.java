package dev.impulse.cli;

import dev.impulse.control.PutMode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports history. */
@Command(
    name = "import",
    description = {
      "Imports history as it happened.",
      "Log time follows the events' own times, and wakes fall due where they would have.",
      "Files are JSON lines as for 'put', each sorted by event time; several are merged by it.",
      "An event older than log time ends the import. Afterwards log time follows the clock again.",
      "To resume an interrupted import, run it again: importing an event again changes nothing.",
      "Exits with 1 if anything was refused, or known with another payload."
    },
    footer = {
      "%nExamples:",
      "  ./impulse import orders=2025.jsonl payments=payments-2025.jsonl --data history",
      "  ./impulse import orders=2024.jsonl --more; ./impulse import orders=2025.jsonl"
    })
final class ImportCommand implements Callable<Integer> {

  private static final PutReporter.Words WORDS = new PutReporter.Words("IMPORTED", "imported");

  private final Environment environment;

  @Mixin private final PutArguments arguments = new PutArguments();

  @Option(names = "--more", description = "More history follows: until then the clock waits.")
  private boolean more;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PutMode mode = more ? PutMode.HISTORY_WITH_MORE_TO_COME : PutMode.HISTORY;
    return arguments.bring(environment, mode, null, WORDS);
  }
}
