package dev.impulse;

import org.jspecify.annotations.Nullable;

/** What a definition may declare once. */
final class DeclaredOnce {

  private DeclaredOnce() {}

  /**
   * @throws IllegalStateException if there is something already
   */
  static void require(@Nullable Object declared, String verb, Object function) {
    if (declared != null) {
      throw new IllegalStateException(
          "%s declares .%s(…) twice: keep one".formatted(function, verb));
    }
  }
}
