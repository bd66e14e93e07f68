package dev.impulse.cli;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.InLine;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which events are parked. */
@Command(
    name = "failures",
    description = {
      "Lists parked events with their causes, and the events that wait behind them.",
      "Fix the function and build it, then 'redrive' the key; or 'drop' the event."
    },
    footer = {"%nExamples:", "  ./impulse failures", "  ./impulse failures --json | jq -r .cause"})
final class FailuresCommand implements Callable<Integer> {

  /** A line of the answer. */
  @Json
  record Line(
      String function,
      String key,
      String stream,
      Instant at,
      @Nullable String cause,
      @Json.Raw String event) {

    static Line of(InLine one) {
      return new Line(
          one.function(), one.key(), one.stream(), one.at(), one.cause().orElse(null), one.event());
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "One JSON object a line; without cause if it waits.")
  private boolean json;

  FailuresCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Output out = environment.terminal().out();
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      List<Line> lines = folder.failures().stream().map(Line::of).toList();
      if (lines.isEmpty() && !json) {
        out.line("nothing is parked");
      }
      lines.forEach(line -> out.line(json ? JsonLines.of(line) : text(line)));
    }
    return 0;
  }

  private static String text(Line line) {
    String what =
        line.cause == null
            ? "waits behind a parked event of its key"
            : line.cause.indent(2).strip();
    return "%s  key %s  stream %s  %s%n  %s%n  %s%n"
        .formatted(line.function, line.key, line.stream, line.at, what, line.event);
  }
}
