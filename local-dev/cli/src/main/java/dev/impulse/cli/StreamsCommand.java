package dev.impulse.cli;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.StreamFigures;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which streams have events. */
@Command(
    name = "streams",
    description = "Lists the streams that have events: how many, and the log time of the last one.",
    footer = {"%nExample:", "  ./impulse streams --json"})
final class StreamsCommand implements Callable<Integer> {

  /** A line of the answer. */
  @Json
  record Line(String stream, long events, Instant logged) {

    static Line of(StreamFigures figures) {
      return new Line(figures.stream(), figures.events(), figures.logged());
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  StreamsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      write(folder.streams(), environment.terminal().out());
    }
    return 0;
  }

  private void write(List<StreamFigures> streams, Output out) {
    if (json) {
      streams.forEach(stream -> out.line(JsonLines.of(Line.of(stream))));
      return;
    }
    TextTable table = new TextTable("STREAM", "EVENTS", "LAST LOGGED");
    streams.forEach(stream -> table.row(stream.stream(), stream.events(), stream.logged()));
    table.writeTo(out);
  }
}
