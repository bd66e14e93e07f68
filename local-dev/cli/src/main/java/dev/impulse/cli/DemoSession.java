package dev.impulse.cli;

import dev.impulse.control.NumberText;
import dev.impulse.demo.DemoFolder;
import dev.impulse.demo.DemoReport;
import dev.impulse.demo.DemoRun;
import dev.impulse.demo.Findings;
import dev.impulse.demo.RunFigures;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a demo in front of the user, and checks it at its end. */
final class DemoSession {

  private final Environment environment;
  private final DemoFolder folder;
  private final EngineConfig config;

  DemoSession(Environment environment, DemoFolder folder, EngineConfig config) {
    this.environment = environment;
    this.folder = folder;
    this.config = config;
  }

  /**
   * Stops early once it is asked to; what was put is committed then, and not checked.
   *
   * @param introduction told what runs, before it does
   */
  DemoReport run(Consumer<String> introduction, BooleanSupplier stops) {
    try (Engine engine = folder.open(() -> Engine.open(config, environment.functions().load()));
        DataFolder data = DataFolder.open(folder.path())) {
      DemoRun run = new DemoRun(folder, engine, data);
      introduction.accept(introduction(run) + "\n\n" + engine.topology() + "\n");
      RunFigures figures = feed(run, data, stops);
      return run.report(figures, run.isWhole() ? check(run) : null);
    }
  }

  private String introduction(DemoRun run) {
    String begun = "%s, in %s".formatted(folder.plan(), folder.path());
    return run.put() == 0 ? begun : begun + ", resumed after " + NumberText.events(run.put());
  }

  private RunFigures feed(DemoRun run, DataFolder data, BooleanSupplier stops) {
    try (DemoProgress progress =
        new DemoProgress(environment.terminal(), data, folder.plan().events(), run.put())) {
      return run.feed(committed -> {
        progress.committed(committed);
        return !stops.getAsBoolean();
      });
    }
  }

  private @Nullable Findings check(DemoRun run) {
    try (ProgressLine line = new ProgressLine(environment.terminal())) {
      line.show("  checking every answer against the oracle");
      return run.check();
    }
  }
}
