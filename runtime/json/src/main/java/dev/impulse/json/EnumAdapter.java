package dev.impulse.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Enums by name. */
final class EnumAdapter implements TextAdapter<Enum<?>> {

  private final Enum<?>[] constants;
  private final Map<String, Enum<?>> byName = new HashMap<>();

  EnumAdapter(Class<?> type) {
    this.constants = (Enum<?>[]) type.getEnumConstants();
    for (Enum<?> constant : constants) {
      byName.put(constant.name(), constant);
    }
  }

  @Override
  public Enum<?> fromText(String text) {
    Enum<?> constant = byName.get(text);
    if (constant == null) {
      String names = Arrays.stream(constants).map(Enum::name).toList().toString();
      throw new Unfit("'%s' is none of %s".formatted(Unfit.shortened(text), names));
    }
    return constant;
  }

  @Override
  public String toText(Enum<?> value) {
    return value.name();
  }
}
