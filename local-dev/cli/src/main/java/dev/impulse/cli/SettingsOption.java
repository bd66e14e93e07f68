package dev.impulse.cli;

import dev.impulse.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The assumptions that functions are defined with. */
final class SettingsOption {

  @Option(
      names = "--set",
      paramLabel = "FUNCTION.SETTING=VALUE",
      description = {
        "Sets an assumption of a function, such as reprice-items.fuelShare=0.40;",
        "'*.fuelShare=0.40' sets it for every function that has it.",
        "A list is written a,b,c; one of records 'from=0 share=0.1,from=9 share=0.2'.",
        "'./impulse functions --settings' lists what can be set."
      })
  private final Map<String, String> settings = new LinkedHashMap<>();

  Settings settings() {
    return Settings.of(settings);
  }

  Map<String, String> given() {
    return settings;
  }

  boolean isGiven() {
    return !settings.isEmpty();
  }
}
