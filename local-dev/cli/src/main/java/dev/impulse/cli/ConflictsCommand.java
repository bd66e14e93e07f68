package dev.impulse.cli;

import dev.impulse.control.NumberText;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.Conflict;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which events came again with another payload. */
@Command(
    name = "conflicts",
    description = {
      "Lists events that came again with the same identity and another payload.",
      "Shows both payloads. The first one counts; the later one changed nothing. If that is what",
      "really happened, put it with an id of its own."
    },
    footer = {
      "%nExamples:",
      "  ./impulse conflicts",
      "  ./impulse conflicts --json | jq -r '.id // empty'"
    })
final class ConflictsCommand implements Callable<Integer> {

  /** Of a CloudEvent, what matters here. */
  @Json
  record Shown(String source, String type, String id, @Json.Raw String data) {}

  /**
   * A line of the answer.
   *
   * @param known the payload that counts
   * @param refused the payload that came later
   */
  @Json
  record Line(
      String stream,
      String source,
      String type,
      String id,
      Instant at,
      @Json.Raw String known,
      @Json.Raw String refused) {

    static Line of(Conflict conflict) {
      Shown known = JsonLines.read(Shown.class, conflict.known());
      Shown refused = JsonLines.read(Shown.class, conflict.refused());
      return new Line(
          conflict.stream(),
          known.source,
          known.type,
          known.id,
          conflict.at(),
          known.data,
          refused.data);
    }

    String text() {
      return "%s  %s  %s from %s  %s%n  known    %s%n  refused  %s%n"
          .formatted(stream, type, id, source, at, known, refused);
    }
  }

  /**
   * The last line.
   *
   * @param listed how many are kept
   * @param ever how many there ever were
   */
  @Json
  record Count(long listed, long ever) {

    String text() {
      if (ever == 0) {
        return "no event has come again with another payload";
      }
      String events = NumberText.events(ever);
      return listed == ever
          ? "%s came again with another payload".formatted(events)
          : "%s came again with another payload: the last %s are listed"
              .formatted(events, NumberText.of(listed));
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "One JSON object a line: each conflict, and their count.")
  private boolean json;

  ConflictsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Output out = environment.terminal().out();
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      List<Line> lines = folder.conflicts().stream().map(Line::of).toList();
      lines.forEach(line -> out.line(json ? JsonLines.of(line) : line.text()));
      Count count = new Count(lines.size(), folder.conflictCount());
      out.line(json ? JsonLines.of(count) : count.text());
    }
    return 0;
  }
}
