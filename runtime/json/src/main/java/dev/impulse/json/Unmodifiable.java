package dev.impulse.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows the collections of the Java library that refuse every change. */
final class Unmodifiable {

  private static final List<String> NAMES =
      List.of(
          "java.util.ImmutableCollections$",
          "java.util.Collections$Unmodifiable",
          "java.util.Collections$Empty",
          "java.util.Collections$Singleton",
          "java.util.Collections$CopiesList");

  private static final ClassValue<Boolean> KNOWN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isCollection(type) && NAMES.stream().anyMatch(type.getName()::startsWith);
        }
      };

  private Unmodifiable() {}

  static boolean is(Class<?> type) {
    return KNOWN.get(type);
  }

  private static boolean isCollection(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }
}
