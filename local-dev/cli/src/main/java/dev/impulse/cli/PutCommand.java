package dev.impulse.cli;

import dev.impulse.control.PutMode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts events. */
@Command(
    name = "put",
    description = {
      "Puts events from files of JSON lines.",
      "Each line is a payload or a CloudEvent; '-' is standard input.",
      "They go into the log at the clock's time; 'import' puts history as it happened.",
      "Several files are merged by event time; at equal times, in the order in which they are named.",
      "Putting an event again changes nothing, even with another payload: 'conflicts' shows both.",
      "Refused events are kept in rejects.jsonl in the data folder.",
      "Exits with 1 if anything was refused, or known with another payload."
    },
    footer = {
      "%nExamples:",
      "  ./impulse put orders=orders.jsonl payments=payments.jsonl customers=customers.jsonl",
      "  generate-orders | ./impulse put orders=-",
      "  ./impulse put --as check-limits limit-decisions=repair.jsonl"
    })
final class PutCommand implements Callable<Integer> {

  private static final PutReporter.Words WORDS = new PutReporter.Words("PUT", "put");

  private final Environment environment;

  @Mixin private final PutArguments arguments = new PutArguments();

  @Option(
      names = "--as",
      paramLabel = "FUNCTION",
      description = "Repairs a stream that this function emits; the events record that.")
  private @Nullable String as;

  PutCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return arguments.bring(environment, PutMode.PUT, as, WORDS);
  }
}
