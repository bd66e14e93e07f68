package dev.impulse.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/** Knows types of which no value ever changes, however deep one looks. */
final class Constants {

  private static final Set<Class<?>> CONSTANT =
      Set.of(
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          Currency.class);

  private final Set<Class<?>> entered = new HashSet<>();

  private Constants() {}

  static boolean are(Class<?> type) {
    return new Constants().constant(type);
  }

  private boolean constant(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || CONSTANT.contains(type)
        || type.getPackageName().equals("java.time")
        || (type.isRecord() && entered.add(type) && allConstant(type.getRecordComponents()));
  }

  private boolean allConstant(RecordComponent[] components) {
    for (RecordComponent component : components) {
      if (!constant(component.getType())) {
        return false;
      }
    }
    return true;
  }
}
