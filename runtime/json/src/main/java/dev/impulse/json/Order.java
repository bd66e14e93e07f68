package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order that sorted sets and maps have once they are read.
 *
 * @param comparator null for the natural order
 */
record Order<T>(@Nullable Comparator<T> comparator) {

  /** By text for what has no order of its own, and for keys. */
  static <T> Order<T> of(Class<?> type, JsonAdapter<T> adapter) {
    if (adapter instanceof TextAdapter<T> texts
        && (texts instanceof KeyAdapter || !Comparable.class.isAssignableFrom(type))) {
      return new Order<>(Comparator.comparing(texts::toText));
    }
    if (Comparable.class.isAssignableFrom(type)) {
      return new Order<>(null);
    }
    throw new IllegalStateException(
        type.getName() + " has no order to sort it by in JSON: let it implement Comparable");
  }

  /**
   * Whether values stand in this order.
   *
   * @param given what they are sorted by; null for the natural order
   */
  boolean isThatOf(Iterable<T> values, @Nullable Comparator<? super T> given) {
    return Objects.equals(given, comparator) || holds(values);
  }

  private boolean holds(Iterable<T> values) {
    Comparator<? super T> order = orNatural();
    @Nullable T last = null;
    for (T next : values) {
      if (last != null && order.compare(last, next) > 0) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @SuppressWarnings("unchecked") // null stands for the order of comparable values only
  Comparator<T> orNatural() {
    return comparator == null ? (Comparator<T>) Comparator.naturalOrder() : comparator;
  }
}
