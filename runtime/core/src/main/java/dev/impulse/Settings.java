package dev.impulse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions of a run. A function declares its own as a record of defaults; a run overrides
 * them by name, so that the same history can be re-run under other assumptions.
 *
 * <p>A setting belongs to its function: it is named by the function and the record's component,
 * such as {@code reprice-items.fuelShare}; the record's own name does not matter. {@code
 * *.fuelShare} is for every function that has a setting of this name, but for one whose own is
 * given too.
 *
 * <p>A component may be a text, {@code int}, {@code long}, {@code boolean}, {@link
 * java.math.BigDecimal}, {@link java.time.Duration}, {@link java.time.Instant}, {@link
 * java.time.LocalTime}, {@link java.time.LocalDate}, {@link java.time.ZoneId}, {@link
 * java.util.Currency} or enum, each written as its type writes itself, and
 *
 * <ul>
 *   <li>a list of these, written {@code a,b,c}; an empty text is an empty list,
 *   <li>a record, whose components are settings of their own: {@code reprice-items.bands.low},
 *   <li>a list of records of these, written {@code from=0 share=0.1,from=250 share=0.2}.
 * </ul>
 *
 * <p>So a text within a list has no comma, and one within a record of a list no space. A component
 * of another type cannot be set by name, and keeps its default.
 */
public final class Settings {

  private final Map<String, String> overrides;
  private final @Nullable String function;
  private final Map<String, Class<?>> owners = new TreeMap<>();
  private final List<Setting> asked = new ArrayList<>();

  private Settings(Map<String, String> overrides, @Nullable String function) {
    this.overrides = overrides;
    this.function = function;
  }

  /** Every default as it is. */
  public static Settings defaults() {
    return of(Map.of());
  }

  /**
   * Defaults, but for those that are named. A host gives each function its own of them.
   *
   * @param overrides texts by name, such as {@code reprice-items.fuelShare} or {@code *.fuelShare}
   */
  public static Settings of(Map<String, String> overrides) {
    return new Settings(Collections.unmodifiableMap(new TreeMap<>(overrides)), null);
  }

  /**
   * The defaults with what this run overrides. The record validates itself in its constructor.
   *
   * @throws SettingsException if an override does not fit; it names each setting, its value and
   *     what would fit
   * @throws IllegalStateException if there are overrides, and nobody has said of which function
   */
  public <R extends Record> R or(R defaults) {
    if (function == null) {
      return unnamed(defaults);
    }
    OverriddenRecord read = new OverriddenRecord(function, overrides);
    R record = read.of(defaults);
    own(defaults.getClass(), read.settings());
    return record;
  }

  private <R extends Record> R unnamed(R defaults) {
    if (!overrides.isEmpty()) {
      throw new IllegalStateException(
          "these settings are for functions by name: define the function by DefinedFunction.of");
    }
    return defaults;
  }

  private synchronized void own(Class<?> record, List<Setting> settings) {
    for (Setting setting : settings) {
      Class<?> owner = owners.putIfAbsent(setting.name(), record);
      if (owner == null) {
        asked.add(setting);
      } else if (owner != record) {
        throw new SettingsException(
            List.of(
                "%s is a setting of both %s and %s: rename one of the components"
                    .formatted(setting.name(), owner.getName(), record.getName())));
      }
    }
  }

  /**
   * The same overrides for one function, for hosts.
   *
   * @param name the function's, as in its definition
   */
  public Settings forFunction(String name) {
    return new Settings(overrides, name);
  }

  /** The names of all overrides, sorted, for hosts. */
  public Set<String> names() {
    return overrides.keySet();
  }

  /** What a function has asked for so far, in its order, for hosts. */
  public synchronized List<Setting> asked() {
    return List.copyOf(asked);
  }
}
