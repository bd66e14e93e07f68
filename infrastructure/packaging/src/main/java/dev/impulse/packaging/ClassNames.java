package dev.impulse.packaging;

import java.lang.constant.ClassDesc;
import java.util.Optional;

/** Names of classes as class files have them, such as {@code a/b/C$D}. */
final class ClassNames {

  private ClassNames() {}

  /** The class of a type, or of an array's elements; none of a primitive one. */
  static Optional<String> of(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    String descriptor = element.descriptorString();
    return element.isPrimitive()
        ? Optional.empty()
        : Optional.of(descriptor.substring(1, descriptor.length() - 1));
  }

  /** The class around a nested one. */
  static Optional<String> outer(String name) {
    int end = name.lastIndexOf('$');
    return end < 0 ? Optional.empty() : Optional.of(name.substring(0, end));
  }
}
