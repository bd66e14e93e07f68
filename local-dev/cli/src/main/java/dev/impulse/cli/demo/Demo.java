package dev.impulse.cli.demo;

import dev.impulse.cli.Counted;
import dev.impulse.cli.Environment;
import dev.impulse.cli.ProgressLine;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

  /**
   * Stops early once it is asked to; what was put is committed then, and not checked.
   *
   * @param introduction told what runs, before it does
   */
  Report run(Consumer<String> introduction, BooleanSupplier stops) {
    try (Engine engine = folder.open(() -> Engine.open(config, environment.functions().load()));
        DataFolder data = DataFolder.open(folder.path())) {
      Run run = new Run(folder, engine, data);
      introduction.accept(introduction(run) + "\n\n" + engine.topology() + "\n");
      Measured measured = feed(run, data, stops);
      return run.report(measured, run.isWhole() ? check(run) : null);
    }
  }

  private String introduction(Run run) {
    String begun = "%s, in %s".formatted(folder.plan(), folder.path());
    return run.put() == 0 ? begun : begun + ", resumed after " + Counted.events(run.put());
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
