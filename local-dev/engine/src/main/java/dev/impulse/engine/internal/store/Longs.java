package dev.impulse.engine.internal.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Numbers in a row that grows. */
public final class Longs {

  private static final int FIRST = 8;

  private long[] items;
  private int size;

  public Longs() {
    this(0);
  }

  /**
   * With room for some before it grows.
   *
   * @param room how many are expected
   */
  public Longs(int room) {
    this.items = new long[room];
  }

  public int size() {
    return size;
  }

  public long get(int index) {
    return items[index];
  }

  public void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(FIRST, size + (size >> 1)));
    }
    items[size++] = item;
  }

  public void removeLast() {
    size--;
  }

  public void clear() {
    size = 0;
  }

  /** The first that is so; 0 if none is. */
  public long first(LongPredicate isSo) {
    for (int i = 0; i < size; i++) {
      if (isSo.test(items[i])) {
        return items[i];
      }
    }
    return 0;
  }

  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
    bytes.asLongBuffer().put(items, 0, size);
    return bytes.array();
  }
}
