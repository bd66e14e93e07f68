package dev.impulse.lambda;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Settings in one text, such as {@code
 * reprice-items.fuelShare=0.25;reprice-items.publishThreshold=0.01}.
 */
final class SettingsText {

  private static final Pattern BETWEEN = Pattern.compile(";");

  private SettingsText() {}

  static SortedMap<String, String> parse(String text) {
    SortedMap<String, String> settings = new TreeMap<>();
    BETWEEN
        .splitAsStream(text)
        .map(String::strip)
        .filter(setting -> !setting.isEmpty())
        .map(SettingsText::setting)
        .forEach(one -> settings.merge(one.getKey(), one.getValue(), SettingsText::twice));
    return settings;
  }

  private static Map.Entry<String, String> setting(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new StartException(
          "%s: '%s' is no setting: write name=value, with a ; between two"
              .formatted(Variables.SETTINGS, text));
    }
    return Map.entry(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  private static String twice(String one, String other) {
    throw new StartException(
        "%s: a setting is both '%s' and '%s': leave one out"
            .formatted(Variables.SETTINGS, one, other));
  }

  static String write(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(joining(";"));
  }
}
