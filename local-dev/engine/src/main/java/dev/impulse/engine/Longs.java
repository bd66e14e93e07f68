package dev.impulse.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Numbers in a row that grows. */
final class Longs {

  private static final int FIRST = 8;

  private long[] items;
  private int size;

  Longs() {
    this(0);
  }

  /**
   * @param room how many are expected
   */
  Longs(int room) {
    this.items = new long[room];
  }

  int size() {
    return size;
  }

  long get(int index) {
    return items[index];
  }

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(FIRST, size + (size >> 1)));
    }
    items[size++] = item;
  }

  void removeLast() {
    size--;
  }

  void clear() {
    size = 0;
  }

  /** The first that is so; 0 if none is. */
  long first(LongPredicate isSo) {
    for (int i = 0; i < size; i++) {
      if (isSo.test(items[i])) {
        return items[i];
      }
    }
    return 0;
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
    bytes.asLongBuffer().put(items, 0, size);
    return bytes.array();
  }
}
