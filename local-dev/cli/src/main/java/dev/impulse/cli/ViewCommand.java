package dev.impulse.cli;

import dev.impulse.control.FailureException;
import dev.impulse.control.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import dev.impulse.spi.Spelling;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a keyed function knows. */
@Command(
    name = "view",
    description = {
      "Shows what a keyed function knows of a key, or of all its keys.",
      "This is the view that the function declares, or else its state."
    },
    footer = {
      "%nExamples:",
      "  ./impulse view join-ledger 103",
      "  ./impulse view join-ledger 103 --state",
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

  @Parameters(index = "1", paramLabel = "KEY", arity = "0..1", description = "A key; default: all.")
  private @Nullable String key;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--state", description = "Shows the state itself, not the view.")
  private boolean raw;

  private UnaryOperator<String> shown = UnaryOperator.identity();

  ViewCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path path = data.folder(environment);
    try (DataFolder folder = DataFolder.open(path)) {
      mustKnow(folder);
      Notices.tell(Notices.of(path), environment.terminal());
      if (!raw) {
        shown = StateRenderer.of(function, environment);
      }
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
            .map(shown)
            .orElseThrow(() ->
                new FailureException("%s has no state for the key '%s'".formatted(function, only)));
    Output out = environment.terminal().out();
    out.line(json ? JsonLines.of(new Line(only, state)) : PrettyJson.of(state));
  }

  private void writeOneOfAll(String oneKey, String kept) {
    Output out = environment.terminal().out();
    String state = shown.apply(kept);
    out.line(json ? JsonLines.of(new Line(oneKey, state)) : oneKey + "  " + state);
  }
}
