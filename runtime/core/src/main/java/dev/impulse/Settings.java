package dev.impulse;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The assumptions of a run. A function declares its own as a record of defaults; a run overrides
 * them by name, so that the same history can be re-run under other assumptions.
 *
 * <p>A setting's name is the record's simple name and the component's, such as {@code
 * Repricing.fuelShare}.
 */
public final class Settings {

  private final Map<String, String> overrides;
  private final Set<String> known = new ConcurrentSkipListSet<>();

  private Settings(Map<String, String> overrides) {
    this.overrides = overrides;
  }

  /** Every default as it is. */
  public static Settings defaults() {
    return new Settings(Map.of());
  }

  /** Defaults, but for those that are named. */
  public static Settings of(Map<String, String> overrides) {
    return new Settings(Map.copyOf(overrides));
  }

  /**
   * The defaults with this run's overrides. The record validates itself in its constructor.
   *
   * @throws IllegalArgumentException if an override does not fit; it names the setting, the value
   *     and what would fit
   */
  public <R extends Record> R or(R defaults) {
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) defaults.getClass();
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(type, components[i], defaults);
    }
    return Records.create(type, components, values);
  }

  private Object value(Class<?> type, RecordComponent component, Record defaults) {
    String name = type.getSimpleName() + "." + component.getName();
    known.add(name);
    String override = overrides.get(name);
    return override == null
        ? Records.read(component, defaults)
        : SettingType.parse(name, override, component.getType());
  }

  /** The overrides that no function has asked for so far: misspelt, or of a function left out. */
  public Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(overrides.keySet());
    unknown.removeAll(known);
    return unknown;
  }

  /** The names that functions have asked for so far, sorted. */
  public Set<String> known() {
    return new TreeSet<>(known);
  }
}
