package dev.impulse.cli;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import dev.impulse.spi.Spelling;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a keyed function knows. */
@Command(
    name = "view",
    description = "Shows the state that a keyed function has for a key, or for each of its keys.",
    footer = {
      "%nExamples:",
      "  ./impulse view join-ledger 103",
      "  ./impulse view join-ledger --json | jq -r 'select(.state.exposure != null) | .key'"
    })
final class ViewCommand implements Callable<Integer> {

  /** A line of the answer. */
  @Json
  record Line(String key, @Json.Raw String state) {}

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Parameters(
      index = "0",
      paramLabel = "FUNCTION",
      description = "A keyed function, such as join-ledger.")
  private String function = "";

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      arity = "0..1",
      description = "One key; by default all.")
  private @Nullable String key;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  ViewCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      mustKnow(folder);
      if (key == null) {
        folder.view(function, this::writeOneOfAll);
      } else {
        write(folder, key);
      }
    }
    return 0;
  }

  private void mustKnow(DataFolder folder) {
    List<String> known = folder.functions().stream().map(FunctionProgress::function).toList();
    if (!known.contains(function)) {
      throw new UsageException(Spelling.unknown("function", function, known));
    }
  }

  private void write(DataFolder folder, String only) {
    String state =
        folder
            .view(function, only)
            .orElseThrow(() ->
                new FailureException("%s has no state for the key '%s'".formatted(function, only)));
    Output out = environment.terminal().out();
    out.line(json ? JsonLines.of(new Line(only, state)) : Indented.of(state));
  }

  private void writeOneOfAll(String oneKey, String state) {
    Output out = environment.terminal().out();
    out.line(json ? JsonLines.of(new Line(oneKey, state)) : oneKey + "  " + state);
  }
}
