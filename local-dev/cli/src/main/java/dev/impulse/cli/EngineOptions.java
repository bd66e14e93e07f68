package dev.impulse.cli;

import dev.impulse.control.UsageException;
import dev.impulse.engine.Durability;
import dev.impulse.engine.EngineConfig;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How an engine is opened. */
final class EngineOptions {

  @Mixin private final SettingsOption settings = new SettingsOption();

  @Option(
      names = "--durability",
      paramLabel = "process|power",
      description =
          "What a committed event survives: a crash of the process (the default) or a power failure.")
  private @Nullable Durability durability;

  @Option(
      names = "--max-event-bytes",
      paramLabel = "BYTES",
      description = "Refuses larger events; default: 1048576.")
  private @Nullable Integer maxEventBytes;

  @Option(
      names = "--max-hops",
      paramLabel = "N",
      description =
          "Parks an event that has come through more than N functions of a cycle in a row; default:"
              + " 100.")
  private @Nullable Integer maxHops;

  EngineConfig config(Path folder) {
    EngineConfig config = EngineConfig.of(folder).withSettings(settings.settings());
    if (durability != null) {
      config = config.withDurability(durability);
    }
    if (maxEventBytes != null) {
      config = config.withMaxEventBytes(positive("--max-event-bytes", maxEventBytes));
    }
    return maxHops == null ? config : config.withMaxHops(positive("--max-hops", maxHops));
  }

  /** The assumptions that are set, by name. */
  Map<String, String> settings() {
    return settings.given();
  }

  private static int positive(String option, int number) {
    if (number < 1) {
      throw new UsageException("%s must be at least 1, was %d".formatted(option, number));
    }
    return number;
  }

  /**
   * @throws UsageException if something is asked for that an engine which runs already cannot give
   */
  void mustBeLeftTo(String runningEngine) {
    if (settings.isGiven() || durability != null || maxEventBytes != null || maxHops != null) {
      throw new UsageException(
          ("%s keeps the options that it was started with: leave out --set, --durability,"
                  + " --max-event-bytes and --max-hops, or stop it")
              .formatted(runningEngine));
    }
  }
}
