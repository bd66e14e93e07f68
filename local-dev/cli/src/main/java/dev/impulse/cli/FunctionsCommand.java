package dev.impulse.cli;

import static java.util.stream.Collectors.toMap;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Setting;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import dev.impulse.spi.DefinedFunction;
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
    footer = {
      "%nExamples:",
      "  ./impulse functions --json",
      "  ./impulse functions --settings    # what --set can set"
    })
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
      List<SettingLine> settings,
      @Nullable String notice) {

    static Line of(DefinedFunction function, FunctionProgress progress, List<String> notices) {
      Definition definition = function.definition();
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
          function.settings().stream().map(SettingLine::of).toList(),
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

  /** What can be set of a function. */
  @Json
  record SettingLine(
      String name, String type, @Json.Property("default") String defaultValue, String meaning) {

    static SettingLine of(Setting setting) {
      return new SettingLine(
          setting.name(), setting.type(), setting.defaultValue(), setting.meaning());
    }
  }

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--settings",
      description = "Lists what can be set of each by --set: name, type, default and meaning.")
  private boolean settings;

  @Option(names = "--json", description = "One JSON object a line, with what can be set.")
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
        environment.functions().defined().stream().map(one -> line(one, done, notices)).toList();
    write(lines, environment.terminal().out());
    environment.terminal().out().flush();
    Notices.tell(notices, environment.terminal());
    return 0;
  }

  private static Line line(
      DefinedFunction function, Map<String, FunctionProgress> done, List<String> notices) {
    String name = function.definition().name();
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
    } else if (settings) {
      settingsTable(lines).writeTo(out);
    } else {
      functionsTable(lines).writeTo(out);
    }
  }

  private static TextTable settingsTable(List<Line> lines) {
    TextTable table = new TextTable("SETTING", "TYPE", "DEFAULT", "MEANING");
    lines.stream()
        .flatMap(line -> line.settings.stream())
        .forEach(one -> table.row(one.name, one.type, one.defaultValue, one.meaning));
    return table;
  }

  private static TextTable functionsTable(List<Line> lines) {
    TextTable table =
        new TextTable("FUNCTION", "KEY", "READS", "EMITS", "HANDLED", "EMITTED", "SENT", "PARKED");
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
    return table;
  }
}
