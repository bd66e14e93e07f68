package dev.impulse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The types a setting may have, and how each is written. */
final class SettingType {

  private record Form(String example, Function<String, Object> parse) {}

  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          String.class, new Form("any text", text -> text),
          int.class, new Form("a whole number such as 250", Integer::valueOf),
          long.class, new Form("a whole number such as 250", Long::valueOf),
          boolean.class, new Form("true or false", SettingType::bool),
          BigDecimal.class, new Form("a decimal such as 0.30", BigDecimal::new),
          Duration.class, new Form("an ISO 8601 duration such as PT15M", Duration::parse));

  private SettingType() {}

  static Object parse(String name, String text, Class<?> type) {
    Form form = type.isEnum() ? oneOf(type) : FORMS.get(type);
    if (form == null) {
      throw new IllegalArgumentException(
          "setting %s has type %s, which cannot be set by name".formatted(name, type.getName()));
    }
    try {
      return form.parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "setting %s: '%s' is not %s".formatted(name, text, form.example), e);
    }
  }

  private static Form oneOf(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return new Form(
        "one of " + Arrays.toString(constants),
        text ->
            Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow());
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
