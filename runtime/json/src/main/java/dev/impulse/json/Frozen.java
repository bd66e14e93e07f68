package dev.impulse.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anything that a value holds can be changed: by its class alone, if that is {@link
 * Constants constant}, else by the components and elements that are not.
 */
final class Frozen {

  /** Looks into a value of some type. */
  interface Check {
    boolean holds(@Nullable Object value);

    /** Whether there is no need to look. */
    default boolean isAlways() {
      return false;
    }
  }

  private static final Check ALWAYS =
      new Check() {
        @Override
        public boolean holds(@Nullable Object value) {
          return true;
        }

        @Override
        public boolean isAlways() {
          return true;
        }
      };

  private static final Check NEVER = value -> value == null;

  private static final ClassValue<Check> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected Check computeValue(Class<?> type) {
          return ofClass(type);
        }
      };

  private static final Check BY_CLASS =
      value -> value == null || OF_CLASS.get(value.getClass()).holds(value);

  private Frozen() {}

  static boolean is(Object value) {
    return BY_CLASS.holds(value);
  }

  private static Check ofClass(Class<?> type) {
    if (Constants.are(type)) {
      return ALWAYS;
    }
    if (type.isRecord()) {
      return ofRecord(type);
    }
    if (type == Optional.class) {
      return contents(BY_CLASS);
    }
    if (!Unmodifiable.is(type)) {
      return NEVER;
    }
    return Map.class.isAssignableFrom(type) ? entries(BY_CLASS, BY_CLASS) : elements(BY_CLASS);
  }

  private static Check ofRecord(Class<?> type) {
    List<ComponentCheck> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Check check = ofType(component.getGenericType());
      if (!check.isAlways()) {
        parts.add(ComponentCheck.of(type, component, check));
      }
    }
    return new RecordCheck(parts);
  }

  /** Of the values of a component: its type arguments may spare looking at every element. */
  private static Check ofType(Type type) {
    return switch (type) {
      case Class<?> plain -> Constants.are(plain) ? ALWAYS : BY_CLASS;
      case ParameterizedType generic ->
          ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
      default -> BY_CLASS;
    };
  }

  private static Check ofGeneric(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return contents(ofType(arguments[0]));
    }
    if (Collection.class.isAssignableFrom(raw) && arguments.length == 1) {
      return elements(ofType(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
      return entries(ofType(arguments[0]), ofType(arguments[1]));
    }
    return BY_CLASS;
  }

  private static Check contents(Check content) {
    return content.isAlways()
        ? ALWAYS
        : value -> value == null || content.holds(((Optional<?>) value).orElse(null));
  }

  private static Check elements(Check element) {
    return value ->
        value == null
            || (Unmodifiable.is(value.getClass())
                && (element.isAlways() || all((Collection<?>) value, element)));
  }

  private static Check entries(Check key, Check content) {
    return value ->
        value == null
            || (Unmodifiable.is(value.getClass())
                && (key.isAlways() || all(((Map<?, ?>) value).keySet(), key))
                && (content.isAlways() || all(((Map<?, ?>) value).values(), content)));
  }

  private static boolean all(Collection<?> values, Check check) {
    for (Object value : values) {
      if (!check.holds(value)) {
        return false;
      }
    }
    return true;
  }

  private record RecordCheck(List<ComponentCheck> parts) implements Check {
    @Override
    public boolean holds(@Nullable Object value) {
      for (ComponentCheck part : parts) {
        if (!part.holds(value)) {
          return false;
        }
      }
      return true;
    }
  }
}
