package dev.impulse.cli;

import dev.impulse.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The assumptions that functions are defined with. */
public final class SettingsOption {

  @Option(
      names = "--set",
      paramLabel = "NAME.COMPONENT=VALUE",
      description = "Sets an assumption of a function, such as Repricing.fuelShare=0.40.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  public Settings settings() {
    return Settings.of(settings);
  }

  Map<String, String> given() {
    return settings;
  }

  boolean isGiven() {
    return !settings.isEmpty();
  }
}
