package dev.impulse.cli.demo;

import dev.impulse.cli.Environment;
import dev.impulse.cli.ProgressLine;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Shows a run as it goes on, and checks it at its end. */
final class Demo {

  private final Environment environment;
  private final RunFolder folder;
  private final EngineConfig config;

  Demo(Environment environment, RunFolder folder, EngineConfig config) {
    this.environment = environment;
    this.folder = folder;
    this.config = config;
  }

  /** Stops early once it is asked to; what was put is committed then, and not checked. */
  Report run(BooleanSupplier stops) {
    try (Engine engine = folder.open(() -> Engine.open(config, environment.functions().load()));
        DataFolder data = DataFolder.open(folder.path())) {
      Run run = new Run(folder, engine, data);
      Measured measured = feed(run, data, stops);
      return run.report(measured, run.isWhole() ? check(run) : null);
    }
  }

  private Measured feed(Run run, DataFolder data, BooleanSupplier stops) {
    try (Live live = new Live(environment.terminal(), data, folder.plan().events(), run.put())) {
      return run.feed(committed -> {
        live.committed(committed);
        return !stops.getAsBoolean();
      });
    }
  }

  private @Nullable Findings check(Run run) {
    try (ProgressLine line = new ProgressLine(environment.terminal())) {
      line.show("  checking every answer against the oracle");
      return run.check();
    }
  }
}
