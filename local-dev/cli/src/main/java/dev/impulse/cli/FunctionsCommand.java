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

  /**
   * A line of the answer.
   *
   * @param notice why it does not run; null if it runs, or no engine does
   */
  @Json
  record Line(
      String function,
      @Nullable String key,
      List<String> reads,
      List<String> emits,
      @Nullable String sends,
      long handled,
      long emitted,
      long sent,
      long parked,
      @Nullable String notice) {

    static Line of(Definition definition, FunctionProgress progress, List<String> notices) {
      return new Line(
          definition.name(),
          definition instanceof Definition.Keyed<?, ?> keyed ? keyed.key().getSimpleName() : null,
          names(definition.inputs()),
          names(definition.outputs()),
          definition.delivery().map(Enum::name).orElse(null),
          progress.handled(),
          progress.emitted(),
          progress.sent(),
          progress.parked(),
          notice(definition.name(), notices));
    }

    private static @Nullable String notice(String function, List<String> notices) {
      return notices.stream()
          .filter(notice -> notice.startsWith(function + " "))
          .findFirst()
          .orElse(null);
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
    Path folder = data.folder(environment);
    Map<String, FunctionProgress> done = done(folder);
    List<String> notices = Notices.of(folder);
    List<Line> lines =
        environment.functions().topology().functions().stream()
            .map(one -> line(one, done, notices))
            .toList();
    write(lines, environment.terminal().out());
    environment.terminal().out().flush();
    Notices.tell(notices, environment.terminal());
    return 0;
  }

  private static Line line(
      Definition function, Map<String, FunctionProgress> done, List<String> notices) {
    String name = function.name();
    return Line.of(function, done.getOrDefault(name, nothingYet(name)), notices);
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
    return new FunctionProgress(function, 0, 0, 0, 0, 0);
  }

  private void write(List<Line> lines, Output out) {
    if (json) {
      lines.forEach(line -> out.line(JsonLines.of(line)));
      return;
    }
    Table table =
        new Table("FUNCTION", "KEY", "READS", "EMITS", "HANDLED", "EMITTED", "SENT", "PARKED");
    lines.forEach(line ->
        table.row(
            line.function,
            line.key == null ? "" : line.key,
            String.join(", ", line.reads),
            String.join(", ", line.emits),
            line.handled,
            line.emitted,
            line.sent,
            line.parked));
    table.writeTo(out);
  }
}
