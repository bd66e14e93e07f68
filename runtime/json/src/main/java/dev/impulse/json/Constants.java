package dev.impulse.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Knows types of which no value ever changes, however deep one looks. */
final class Constants {

  private static final Set<Class<?>> CONSTANT =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          UUID.class,
          URI.class,
          Currency.class);

  /** What was asked about already: it is constant, or the answer is no anyway. */
  private final Set<Class<?>> entered = new HashSet<>();

  private Constants() {}

  static boolean are(Class<?> type) {
    return new Constants().constant(type);
  }

  private boolean constant(Class<?> type) {
    return type.isPrimitive()
        || Enum.class.isAssignableFrom(type)
        || CONSTANT.contains(type)
        || type.getPackageName().equals("java.time")
        || ((type.isRecord() || isSealedInterface(type)) && !entered.add(type))
        || (type.isRecord() && allConstant(type.getRecordComponents()))
        || (isSealedInterface(type) && allConstant(type.getPermittedSubclasses()));
  }

  private static boolean isSealedInterface(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }

  private boolean allConstant(RecordComponent[] components) {
    for (RecordComponent component : components) {
      if (!constant(component.getType())) {
        return false;
      }
    }
    return true;
  }

  private boolean allConstant(Class<?>[] permitted) {
    for (Class<?> each : permitted) {
      if (!constant(each)) {
        return false;
      }
    }
    return true;
  }
}
