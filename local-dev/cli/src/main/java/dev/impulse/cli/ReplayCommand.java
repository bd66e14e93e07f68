package dev.impulse.cli;

import dev.impulse.control.NumberText;
import dev.impulse.control.StateDifference;
import dev.impulse.engine.Replay;
import dev.impulse.engine.ReplayReport;
import io.avaje.jsonb.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a function's state follows from the log. */
@Command(
    name = "replay",
    description = {
      "Rebuilds a keyed function's state from the log, beside the live one, and compares.",
      "Exits with 1 if they differ, as after a change of the function or its settings."
    },
    footer = {
      "%nExamples:",
      "  ./impulse replay join-ledger",
      "  ./impulse replay reprice-items --set reprice-items.fuelShare=0.40"
    })
final class ReplayCommand implements Callable<Integer> {

  /** The answer. */
  @Json
  record Result(
      String function, boolean equal, long keys, long differing, long events, double seconds) {}

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "FUNCTION", description = "A keyed function, such as join-ledger.")
  private String function = "";

  @Option(names = "--json", description = "One JSON object a line: what differs, and the result.")
  private boolean json;

  ReplayCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ReplayReport report;
    try (ProgressLine progress = new ProgressLine(environment.terminal())) {
      report =
          Replay.of(
              data.folder(environment),
              environment.functions().load(),
              settings.settings(),
              function,
              events -> progress.show(NumberText.events(events) + " folded"));
    }
    Output out = environment.terminal().out();
    report.differences().stream()
        .map(StateDifference::of)
        .forEach(one -> out.line(json ? JsonLines.of(one) : one.text()));
    out.line(json ? line(report) : text(report));
    return report.equal() ? 0 : 1;
  }

  private static String text(ReplayReport report) {
    long rate = Math.round(report.events() / Math.max(report.seconds(), 1e-9));
    return report.equal()
        ? "equal: %s keys, %s, %s a second"
            .formatted(
                NumberText.of(report.keys()),
                NumberText.events(report.events()),
                NumberText.events(rate))
        : "%s keys differ, %s are equal"
            .formatted(NumberText.of(report.differences().size()), NumberText.of(report.keys()));
  }

  private static String line(ReplayReport report) {
    return JsonLines.of(
        new Result(
            report.function(),
            report.equal(),
            report.keys(),
            report.differences().size(),
            report.events(),
            report.seconds()));
  }
}
