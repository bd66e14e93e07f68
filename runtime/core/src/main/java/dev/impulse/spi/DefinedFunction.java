package dev.impulse.spi;

import static java.util.function.Predicate.not;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Setting;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function under the settings of a run: the one way in which hosts define functions.
 *
 * @param settings what the function lets a run set, in the order in which it asks
 */
public record DefinedFunction(Definition definition, List<Setting> settings) {

  public DefinedFunction {
    settings = List.copyOf(settings);
  }

  /**
   * Defines a function twice, which costs little as it is pure: with its defaults, which tell its
   * name, and with the settings of that name. Settings of other functions may be among them.
   *
   * @throws SettingsException if a value does not fit, or the name depends on the settings
   */
  public static DefinedFunction of(EventFunction function, Settings settings) {
    String name = function.define(Settings.defaults()).name();
    Settings own = settings.forFunction(name);
    Definition definition = function.define(own);
    if (!definition.name().equals(name)) {
      throw new SettingsException(
          List.of(
              "%s is named %s under these settings: a function's name must not depend on them"
                  .formatted(name, definition.name())));
    }
    return new DefinedFunction(definition, own.asked());
  }

  /**
   * A function that runs alone.
   *
   * @throws SettingsException as {@link #of}, and if it does not know one of the settings
   */
  public static DefinedFunction alone(EventFunction function, Settings settings) {
    DefinedFunction defined = of(function, settings);
    requireKnown(settings, List.of(defined));
    return defined;
  }

  /**
   * Refuses settings that none of the functions has.
   *
   * @throws SettingsException with all of them, each with the name that may have been meant
   */
  public static void requireKnown(Settings settings, Collection<DefinedFunction> functions) {
    List<String> known =
        functions.stream().flatMap(one -> one.settings.stream()).map(Setting::name).toList();
    List<String> faults =
        settings.names().stream()
            .filter(not(known::contains))
            .filter(name -> known.stream().noneMatch(one -> ofEveryFunction(one).equals(name)))
            .map(name -> "no setting '%s'%s".formatted(name, meant(name, known)))
            .toList();
    if (!faults.isEmpty()) {
      throw new SettingsException(withThoseThereAre(faults, known));
    }
  }

  /** The name that sets it for every function that has it. */
  private static String ofEveryFunction(String setting) {
    return "*" + path(setting);
  }

  private static String path(String setting) {
    return setting.substring(Math.max(setting.indexOf('.'), 0));
  }

  private static String meant(String name, List<String> known) {
    List<String> sameComponent =
        known.stream().filter(one -> path(one).equals(path(name))).toList();
    List<String> all =
        Stream.concat(known.stream(), known.stream().map(DefinedFunction::ofEveryFunction))
            .toList();
    return Spelling.nearest(name, sameComponent)
        .or(() -> sameComponent.stream().findFirst())
        .or(() -> Spelling.nearest(name, all))
        .map(nearest -> ", did you mean '%s'?".formatted(nearest))
        .orElse("");
  }

  private static List<String> withThoseThereAre(List<String> faults, List<String> known) {
    List<String> all = new ArrayList<>(faults);
    all.add(known.isEmpty() ? "there are none" : "there are " + String.join(", ", known));
    return all;
  }
}
