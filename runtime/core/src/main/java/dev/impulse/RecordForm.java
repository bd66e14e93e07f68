package dev.impulse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a record is written as an element of a list: {@code from=250 share=0.30}. */
final class RecordForm {

  private final Class<? extends Record> type;
  private final RecordComponent[] components;
  private final List<SettingForm> forms;

  private RecordForm(Class<? extends Record> type, List<SettingForm> forms) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.forms = forms;
  }

  /** The form of a record; empty if a component of it is a list, a record or of no known type. */
  static Optional<SettingForm> of(Class<? extends Record> type) {
    List<SettingForm> forms =
        Arrays.stream(type.getRecordComponents())
            .flatMap(component -> SettingForm.single(component.getType()).stream())
            .toList();
    return forms.size() == type.getRecordComponents().length
        ? Optional.of(new RecordForm(type, forms).form())
        : Optional.empty();
  }

  private SettingForm form() {
    return new SettingForm(described(), this::parse, this::text);
  }

  private String described() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      parts.add(components[i].getName() + "=" + forms.get(i).type());
    }
    return String.join(" ", parts);
  }

  private Record parse(String text) {
    Map<String, String> parts = parts(text);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(forms.get(i), components[i].getName(), parts);
    }
    try {
      return Records.create(type, components, values);
    } catch (IllegalArgumentException e) {
      throw new MisfitException("'%s': %s".formatted(text, e.getMessage()));
    }
  }

  private Map<String, String> parts(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(" +")) {
      int equals = part.indexOf('=');
      if (equals < 0 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw MisfitException.of(text, "of the form " + described());
      }
    }
    if (!parts.keySet().equals(names())) {
      throw MisfitException.of(text, "of the form " + described());
    }
    return parts;
  }

  private Set<String> names() {
    return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
  }

  private static Object value(SettingForm form, String name, Map<String, String> parts) {
    try {
      return form.parse().apply(Objects.requireNonNull(parts.get(name)));
    } catch (MisfitException e) {
      throw new MisfitException(name + ": " + e.getMessage());
    }
  }

  private String text(Object value) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Object part = Records.read(components[i], (Record) value);
      parts.add(
          components[i].getName() + "=" + (part == null ? "" : forms.get(i).text().apply(part)));
    }
    return String.join(" ", parts);
  }
}
