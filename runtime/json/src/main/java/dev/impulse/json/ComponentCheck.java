package dev.impulse.json;

import static java.lang.invoke.MethodType.genericMethodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Looks into one component of a record: the field itself, whatever the accessor makes of it. */
record ComponentCheck(MethodHandle field, Frozen.Check check) implements Frozen.Check {

  static ComponentCheck of(Class<?> type, RecordComponent component, Frozen.Check check) {
    try {
      Field field = type.getDeclaredField(component.getName());
      field.setAccessible(true);
      MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
      return new ComponentCheck(getter.asType(genericMethodType(1)), check);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of " + type + " cannot be read", e);
    }
  }

  @Override
  public boolean holds(@Nullable Object holder) {
    return check.holds(value(holder));
  }

  private @Nullable Object value(@Nullable Object holder) {
    try {
      return field.invokeExact(holder);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("reading a field throws nothing checked", e);
    }
  }
}
