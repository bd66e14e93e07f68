package dev.impulse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a function's record of settings from its defaults and from what is set by name. */
final class OverriddenRecord {

  private static final String EVERY_FUNCTION = "*";

  private final String function;
  private final Map<String, String> overrides;
  private final List<Setting> settings = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  OverriddenRecord(String function, Map<String, String> overrides) {
    this.function = function;
    this.overrides = overrides;
  }

  /**
   * @throws SettingsException with everything that does not fit
   */
  @SuppressWarnings("unchecked") // a record is made of the class of its defaults
  <R extends Record> R of(R defaults) {
    Record record = record("", defaults);
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return (R) record;
  }

  /** What the record had to be set, in its order. */
  List<Setting> settings() {
    return settings;
  }

  /**
   * @param path what comes between the function and a component's name
   */
  private Record record(String path, Record defaults) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    boolean changed = false;
    int faultsBefore = faults.size();
    for (int i = 0; i < components.length; i++) {
      Object given = Records.read(components[i], defaults);
      values[i] = value(path + "." + components[i].getName(), components[i], given);
      changed |= !Objects.equals(values[i], given);
    }
    return changed && faults.size() == faultsBefore
        ? created(path, defaults, components, values)
        : defaults;
  }

  private Record created(
      String path, Record defaults, RecordComponent[] components, @Nullable Object[] values) {
    try {
      return Records.create(defaults.getClass(), components, values);
    } catch (IllegalArgumentException e) {
      faults.add("settings %s%s: %s".formatted(function, path, e.getMessage()));
      return defaults;
    }
  }

  private @Nullable Object value(
      String path, RecordComponent component, @Nullable Object defaultValue) {
    if (defaultValue instanceof Record nested) {
      return record(path, nested);
    }
    Optional<SettingForm> form = SettingForm.of(component.getGenericType());
    form.ifPresent(known -> settings.add(setting(path, component, known, defaultValue)));
    return override(path)
        .map(name -> parsed(name, component, form, defaultValue))
        .orElse(defaultValue);
  }

  private Setting setting(
      String path, RecordComponent component, SettingForm form, @Nullable Object value) {
    Meaning meaning = component.getAnnotation(Meaning.class);
    return new Setting(
        function + path,
        form.type(),
        value == null ? "none" : form.text().apply(value),
        meaning == null ? "" : meaning.value());
  }

  /** The name by which a component is set; its function's goes before every function's. */
  private Optional<String> override(String path) {
    return Optional.of(function + path)
        .filter(overrides::containsKey)
        .or(() -> Optional.of(EVERY_FUNCTION + path).filter(overrides::containsKey));
  }

  private @Nullable Object parsed(
      String name,
      RecordComponent component,
      Optional<SettingForm> form,
      @Nullable Object defaultValue) {
    if (form.isEmpty()) {
      faults.add(
          "setting %s has type %s, which cannot be set by name"
              .formatted(shown(name), component.getGenericType().getTypeName()));
      return defaultValue;
    }
    try {
      return form.get().parse().apply(overrides.getOrDefault(name, ""));
    } catch (MisfitException e) {
      faults.add("setting %s: %s".formatted(shown(name), e.getMessage()));
      return defaultValue;
    }
  }

  private String shown(String name) {
    return name.startsWith(EVERY_FUNCTION) ? "%s of %s".formatted(name, function) : name;
  }
}
