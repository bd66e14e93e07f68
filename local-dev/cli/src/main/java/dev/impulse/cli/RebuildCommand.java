package dev.impulse.cli;

import dev.impulse.control.Answer;
import dev.impulse.control.EngineControl;
import dev.impulse.control.NumberText;
import dev.impulse.control.RebuildRequest;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.InLine;
import dev.impulse.engine.EngineException;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the states of a function anew. */
@Command(
    name = "rebuild",
    description = {
      "Rebuilds a keyed function's states from the log, and replaces the live ones.",
      "It folds with today's code and settings, and sends no effects. Shows what differs: 'live' is",
      "the state before. Parked events stay parked.",
      "To resume an interrupted rebuild, run it again.",
      "Exits with 1 if states differ from those before, as 'replay' does."
    },
    footer = {
      "%nExamples:",
      "  ./impulse rebuild join-ledger",
      "  ./impulse rebuild join-ledger --json"
    })
final class RebuildCommand implements Callable<Integer> {

  private static final int LISTED = 10;

  /** The answer. */
  @Json
  record Result(
      String function,
      boolean equal,
      long keys,
      long differing,
      long events,
      double seconds,
      long parked) {}

  private final Environment environment;
  private final Output out;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  @Parameters(paramLabel = "FUNCTION", description = "A keyed function, such as join-ledger.")
  private String function = "";

  @Option(names = "--json", description = "One JSON object a line: what differs, and the result.")
  private boolean json;

  private Answer.@Nullable Rebuilt rebuilt;

  RebuildCommand(Environment environment) {
    this.environment = environment;
    this.out = environment.terminal().out();
  }

  @Override
  public Integer call() {
    Path folder = data.folder(environment);
    try (Interruption interruption = Interruption.unwatched();
        EngineControl control = EngineControls.openExisting(environment, folder, options)) {
      if (control.isLocal()) {
        interruption.watch(control::close);
      }
      return rebuild(control, interruption) ? summary(folder) : 1;
    }
  }

  /** Says whether it is done; one that is asked to stop keeps how far it is. */
  private boolean rebuild(EngineControl control, Interruption interruption) {
    Terminal terminal = environment.terminal();
    RebuildRequest request = new RebuildRequest(function, terminal.interactive());
    try (ProgressLine progress = new ProgressLine(terminal)) {
      control.rebuild(request, answer -> show(answer, progress));
      return true;
    } catch (EngineException e) {
      if (!interruption.isAsked()) {
        throw e;
      }
      terminal.err().println(e.getMessage());
      return false;
    }
  }

  private void show(Answer answer, ProgressLine progress) {
    switch (answer) {
      case Answer.Folded far -> progress.show(NumberText.events(far.events()) + " folded");
      case Answer.Differs differs -> {
        progress.close();
        out.line(json ? JsonLines.of(differs.key()) : differs.key().text());
      }
      case Answer.Rebuilt end -> rebuilt = end;
      default -> throw new IllegalStateException("no answer to a rebuild: " + answer);
    }
  }

  private int summary(Path folder) {
    Answer.Rebuilt end = Objects.requireNonNull(rebuilt);
    List<InLine> parked = parked(folder);
    if (json) {
      out.line(line(end, parked.size()));
    } else {
      out.line(text(end));
      tellOf(parked);
    }
    out.flush();
    return end.differing() == 0 ? 0 : 1;
  }

  private List<InLine> parked(Path folder) {
    try (DataFolder open = DataFolder.open(folder)) {
      return open.failures().stream().filter(one -> one.function().equals(function)).toList();
    }
  }

  private static String text(Answer.Rebuilt end) {
    long rate = Math.round(end.events() / Math.max(end.seconds(), 1e-9));
    return "swapped: %s keys differ, %s are equal, %s, %s a second"
        .formatted(
            NumberText.of(end.differing()),
            NumberText.of(end.keys()),
            NumberText.events(end.events()),
            NumberText.events(rate));
  }

  private static String line(Answer.Rebuilt end, int parked) {
    return JsonLines.of(
        new Result(
            end.function(),
            end.differing() == 0,
            end.keys(),
            end.differing(),
            end.events(),
            end.seconds(),
            parked));
  }

  private void tellOf(List<InLine> parked) {
    if (parked.isEmpty()) {
      return;
    }
    out.line(
        "still parked, or in line: %s; after a fix:".formatted(NumberText.events(parked.size())));
    List<String> keys = parked.stream().map(InLine::key).distinct().toList();
    keys.stream()
        .limit(LISTED)
        .forEach(key ->
            out.line(
                "  ./impulse redrive %s %s%s".formatted(function, quoted(key), data.asArgument())));
    if (keys.size() > LISTED) {
      String others = NumberText.of(keys.size() - LISTED);
      out.line(
          "  and %s other keys: './impulse failures%s' lists them"
              .formatted(others, data.asArgument()));
    }
  }

  /** As a shell takes it for one argument. */
  private static String quoted(String key) {
    return key.matches("[\\w.:@/-]+") ? key : "'" + key.replace("'", "'\\''") + "'";
  }
}
