package dev.impulse.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that an object may have and must have: the components of its record. */
final class Shape {

  /** Of an object that is no record, such as a map: any field, and none of them null. */
  static final Shape ANY = new Shape(List.of(), 0);

  static final int UNKNOWN = -1;

  private static final int MOST = Long.SIZE;

  private final String[] names;
  private final byte[][] quoted;
  private final long required;

  private Shape(List<String> names, long required) {
    this.names = names.toArray(String[]::new);
    this.quoted = names.stream().map(Shape::quoted).toArray(byte[][]::new);
    this.required = required;
  }

  static Shape of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length > MOST) {
      throw new IllegalStateException(
          "%s has %d components, more than %d: group them in records"
              .formatted(type.getName(), components.length, MOST));
    }
    long required = 0;
    for (int i = 0; i < components.length; i++) {
      required |= isRequired(components[i]) ? 1L << i : 0;
    }
    return new Shape(Stream.of(components).map(RecordComponent::getName).toList(), required);
  }

  private static boolean isRequired(RecordComponent component) {
    Class<?> type = component.getType();
    AnnotatedType annotated = component.getAnnotatedType();
    return !annotated.isAnnotationPresent(Nullable.class)
        && type != Optional.class
        && type != OptionalInt.class
        && type != OptionalLong.class
        && type != OptionalDouble.class;
  }

  static byte[] quoted(String name) {
    return ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
  }

  int size() {
    return names.length;
  }

  String name(int ordinal) {
    return names[ordinal];
  }

  /** A name as it mostly stands in a text: nothing escaped. */
  byte[] quoted(int ordinal) {
    return quoted[ordinal];
  }

  int ordinal(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return UNKNOWN;
  }

  boolean has(String name) {
    return ordinal(name) != UNKNOWN;
  }

  boolean requires(int ordinal) {
    return (required & (1L << ordinal)) != 0;
  }

  boolean lacksNone(long seen) {
    return (required & ~seen) == 0;
  }

  String firstMissing(long seen) {
    return names[Long.numberOfTrailingZeros(required & ~seen)];
  }
}
