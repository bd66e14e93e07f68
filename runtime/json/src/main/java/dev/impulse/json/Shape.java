package dev.impulse.json;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that an object may have and must have: the components of its record. */
final class Shape {

  /** Of an object that is no record, such as a map: any field, and none of them null. */
  static final Shape ANY = new Shape(List.of(), 0, 0, 0);

  static final int UNKNOWN = -1;

  private static final int MOST = Long.SIZE;

  static final Set<Class<?>> OPTIONAL =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private final String[] names;
  private final byte[][] quoted;
  private final long required;
  private final long primitive;
  private final long optional;

  private Shape(List<String> names, long required, long primitive, long optional) {
    this.names = names.toArray(String[]::new);
    this.quoted = names.stream().map(Shape::quoted).toArray(byte[][]::new);
    this.required = required;
    this.primitive = primitive;
    this.optional = optional;
  }

  static Shape of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length > MOST) {
      throw new IllegalStateException(
          "%s has %d components, more than %d: group them in records"
              .formatted(type.getName(), components.length, MOST));
    }
    return new Shape(
        Stream.of(components).map(RecordComponent::getName).toList(),
        those(components, Shape::isRequired),
        those(components, component -> component.getType().isPrimitive()),
        those(components, component -> OPTIONAL.contains(component.getType())));
  }

  private static long those(RecordComponent[] components, Predicate<RecordComponent> wanted) {
    long set = 0;
    for (int i = 0; i < components.length; i++) {
      set |= wanted.test(components[i]) ? 1L << i : 0;
    }
    return set;
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !OPTIONAL.contains(component.getType());
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

  /** Whether a field is required that mostly, but not always, has this ordinal. */
  boolean requires(int likely, String name) {
    if (likely < names.length && names[likely].equals(name)) {
      return requires(likely);
    }
    int ordinal = ordinal(name);
    return ordinal != UNKNOWN && requires(ordinal);
  }

  boolean requires(int ordinal) {
    return (required & (1L << ordinal)) != 0;
  }

  boolean isPrimitive(int ordinal) {
    return (primitive & (1L << ordinal)) != 0;
  }

  boolean isOptional(int ordinal) {
    return (optional & (1L << ordinal)) != 0;
  }

  boolean lacksNone(long seen) {
    return (required & ~seen) == 0;
  }

  String firstMissing(long seen) {
    return names[Long.numberOfTrailingZeros(required & ~seen)];
  }
}
