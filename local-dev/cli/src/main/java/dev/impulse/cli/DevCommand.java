package dev.impulse.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the functions. */
@Command(
    name = "dev",
    description = {
      "Runs the functions until Ctrl-C. The data folder keeps its data.",
      "Reloads functions when they are rebuilt, without a restart."
    },
    footer = {
      "%nExamples:",
      "  ./impulse dev",
      "  ./impulse dev --set reprice-items.fuelShare=0.40 --data what-if",
      "  ./impulse build    # in another terminal, after a change: reloads what has changed"
    })
final class DevCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  DevCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path folder = data.folder(environment);
    Output out = environment.terminal().out();
    try (RunningEngine running = RunningEngine.start(environment, options.config(folder))) {
      out.line(running.engine().topology().toString());
      Notices.tell(running.engine().notices(), environment.terminal());
      out.say(
          ("%nready: put, import, redrive, drop and rebuild reach it on 127.0.0.1:%d; data in %s;"
                  + " Ctrl-C stops it")
              .formatted(running.port(), folder));
      running.untilStopped();
      out.say("stopping");
    }
    out.say("stopped: everything that was taken is committed");
    return 0;
  }
}
