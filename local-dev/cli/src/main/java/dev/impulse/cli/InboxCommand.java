package dev.impulse.cli;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.Received;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which messages have arrived. */
@Command(
    name = "inbox",
    description = "Lists the messages that functions have sent to people.",
    footer = {
      "%nExamples:",
      "  ./impulse inbox --text | less",
      "  ./impulse inbox --json | jq -r .key | sort"
    })
final class InboxCommand implements Callable<Integer> {

  /** A line of the answer. */
  @Json
  record Line(
      Instant sent, String function, String key, String recipient, String subject, String text) {

    static Line of(Received received) {
      return new Line(
          received.sent(),
          received.function(),
          received.message().key(),
          received.message().recipient(),
          received.message().subject(),
          received.message().text());
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--text", description = "Shows the whole text of each message.")
  private boolean text;

  InboxCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Output out = environment.terminal().out();
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      folder.inbox(received -> write(Line.of(received), out));
    }
    return 0;
  }

  private void write(Line line, Output out) {
    if (json) {
      out.line(JsonLines.of(line));
      return;
    }
    out.line("%s  %s  %s".formatted(line.sent, line.recipient, line.subject));
    if (text) {
      out.line("\n" + line.text.indent(4));
    }
  }
}
