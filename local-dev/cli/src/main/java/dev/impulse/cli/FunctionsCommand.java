package dev.impulse.cli;

import static java.util.stream.Collectors.toMap;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which functions there are, and what they have done. */
@Command(
    name = "functions",
    description = "Lists the functions: their keys, what they read and emit, what they have done.",
    footer = {"%nExample:", "  ./impulse functions --json"})
final class FunctionsCommand implements Callable<Integer> {

  /** A line of the answer. */
  @Json
  record Line(
      String function,
      @Nullable String key,
      List<String> reads,
      List<String> emits,
      @Nullable String sends,
      long handled,
      long duplicates,
      long emitted,
      long sent,
      long parked) {

    static Line of(Definition definition, FunctionProgress progress) {
      return new Line(
          definition.name(),
          definition instanceof Definition.Keyed<?, ?> keyed ? keyed.key().getSimpleName() : null,
          names(definition.inputs()),
          names(definition.outputs()),
          definition.delivery().map(Enum::name).orElse(null),
          progress.handled(),
          progress.duplicates(),
          progress.emitted(),
          progress.sent(),
          progress.parked());
    }

    private static List<String> names(List<EventStream<?, ?>> streams) {
      return streams.stream().map(EventStream::name).toList();
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  FunctionsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Map<String, FunctionProgress> done = done(data.folder(environment));
    List<Line> lines =
        environment.functions().topology().functions().stream()
            .map(one -> Line.of(one, done.getOrDefault(one.name(), nothingYet(one.name()))))
            .toList();
    write(lines, environment.terminal().out());
    return 0;
  }

  private static Map<String, FunctionProgress> done(Path folder) {
    if (!DataFolder.exists(folder)) {
      return Map.of();
    }
    try (DataFolder open = DataFolder.open(folder)) {
      return open.functions().stream()
          .collect(toMap(FunctionProgress::function, Function.identity()));
    }
  }

  private static FunctionProgress nothingYet(String function) {
    return new FunctionProgress(function, 0, 0, 0, 0, 0, 0);
  }

  private void write(List<Line> lines, Output out) {
    if (json) {
      lines.forEach(line -> out.line(JsonLines.of(line)));
      return;
    }
    Table table =
        new Table(
            "FUNCTION",
            "KEY",
            "READS",
            "EMITS",
            "HANDLED",
            "DUPLICATES",
            "EMITTED",
            "SENT",
            "PARKED");
    lines.forEach(line ->
        table.row(
            line.function,
            line.key == null ? "" : line.key,
            String.join(", ", line.reads),
            String.join(", ", line.emits),
            line.handled,
            line.duplicates,
            line.emitted,
            line.sent,
            line.parked));
    table.writeTo(out);
  }
}
