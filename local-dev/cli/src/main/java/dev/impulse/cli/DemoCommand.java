package dev.impulse.cli;

import dev.impulse.Settings;
import dev.impulse.control.UsageException;
import dev.impulse.demo.DemoFolder;
import dev.impulse.demo.DemoReport;
import dev.impulse.demo.PlanRequest;
import dev.impulse.engine.EngineConfig;
import dev.impulse.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows all functions at work, and checks what they answer. */
@Command(
    name = "demo",
    description = {
      "Feeds the functions with made-up traffic, and checks every answer.",
      "The traffic comes as fast as they take it; an oracle knows the answers. Exits with 1 if one",
      "differs or an event parks.",
      "To resume an interrupted demo, even after kill -9: --data DIR --resume."
    },
    footer = {
      "%nExamples:",
      "  ./impulse demo",
      "  ./impulse demo --events 1000000 --seed 7 --data .impulse/long",
      "  ./impulse demo --data .impulse/long --resume",
      "  ./impulse demo --keep    # then, in another terminal: ./impulse inbox --data .impulse/demo-1"
    })
final class DemoCommand implements Callable<Integer> {

  private final Environment environment;
  private final Output out;

  @Mixin private final EngineOptions options = new EngineOptions();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "How many events, duplicates included; default: 100000.")
  private @Nullable Long events;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed makes other traffic; default: 1.")
  private @Nullable Long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A new data folder; default: the next .impulse/demo-N.")
  private @Nullable Path data;

  @Option(names = "--resume", description = "Resumes the interrupted demo in --data.")
  private boolean resume;

  @Option(
      names = "--keep",
      description = "Leaves the engine running until Ctrl-C, as 'dev' does, for other commands.")
  private boolean keep;

  @Option(names = "--json", description = "The figures and what the check has found, as JSON.")
  private boolean json;

  DemoCommand(Environment environment) {
    this.environment = environment;
    this.out = environment.terminal().out();
  }

  @Override
  public Integer call() {
    DemoFolder folder = folder(new PlanRequest(seed, events, options.settings()));
    DemoReport report;
    try (Interruption interruption = Interruption.watched()) {
      DemoSession demo = new DemoSession(environment, folder, config(folder));
      report = demo.run(this::introduce, interruption::isAsked);
      tell(report);
      if (interruption.isAsked()) {
        return 1;
      }
    }
    if (keep) {
      keepRunning(folder);
    }
    return report.isRight() ? 0 : 1;
  }

  private DemoFolder folder(PlanRequest asked) {
    if (!resume) {
      return DemoFolder.begin(data == null ? next() : data, asked);
    }
    if (data == null) {
      throw new UsageException("--resume needs --data with the folder of the demo to go on with");
    }
    return DemoFolder.resume(data, asked);
  }

  private Path next() {
    Path all = fromHere(environment.home().resolve(".impulse"));
    int n = 1;
    while (Files.exists(all.resolve("demo-" + n))) {
      n++;
    }
    return all.resolve("demo-" + n);
  }

  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  private EngineConfig config(DemoFolder folder) {
    return options.config(folder.path()).withSettings(Settings.of(folder.plan().settings()));
  }

  private void introduce(String text) {
    if (!json) {
      out.say(text);
    }
  }

  private void tell(DemoReport report) {
    if (json) {
      out.say(
          new String(JsonCodec.create().encode(DemoReport.class, report), StandardCharsets.UTF_8));
    } else {
      new DemoReportText(out, Ansi.AUTO).write(report);
    }
    out.flush();
  }

  private void keepRunning(DemoFolder folder) {
    try (RunningEngine running = RunningEngine.start(environment, config(folder))) {
      environment
          .terminal()
          .err()
          .printf(
              "%nthe engine goes on until Ctrl-C: try './impulse inbox --data %s' in another terminal%n",
              folder.path());
      running.untilStopped();
    }
  }
}
