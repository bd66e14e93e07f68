package dev.impulse.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fields that hold what is inexact, or what is kept beside the state. */
final class ImpureField {

  private static final List<String> INEXACT =
      List.of("double", "float", "java.lang.Double", "java.lang.Float");

  private ImpureField() {}

  static Stream<String> allOf(JavaClass one) {
    return one.getFields().stream().flatMap(ImpureField::of);
  }

  private static Stream<String> of(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)) {
      return Stream.of(field.getFullName() + " is kept beside the state: make it part of that");
    }
    return INEXACT.contains(field.getRawType().getName())
        ? Stream.of(field.getFullName() + " is inexact: use a BigDecimal or whole units")
        : Stream.empty();
  }
}
