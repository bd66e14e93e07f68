package dev.impulse;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and makes records whose type is known at run time only. */
final class Records {

  private Records() {}

  static @Nullable Object read(RecordComponent component, Record instance) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  /**
   * @throws IllegalArgumentException with what the record's constructor says
   */
  static <R extends Record> R create(
      Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      Throwable refusal = e.getTargetException();
      throw new IllegalArgumentException(
          Objects.requireNonNullElseGet(refusal.getMessage(), refusal::toString), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + type, e);
    }
  }
}
