package dev.impulse.store;

/** A set of 64-bit fingerprints, by open addressing: a hot key's index. */
final class Fingerprints {

  private long[] slots = new long[128];
  private int size;

  boolean contains(long fingerprint) {
    return slots[find(stored(fingerprint))] != 0;
  }

  /** Adds a fingerprint that is not contained. */
  void add(long fingerprint) {
    if (size * 2 >= slots.length) {
      grow();
    }
    long stored = stored(fingerprint);
    slots[find(stored)] = stored;
    size++;
  }

  /** Removes a fingerprint that is contained, and closes the gap behind it. */
  void remove(long fingerprint) {
    int gap = find(stored(fingerprint));
    slots[gap] = 0;
    size--;
    for (int at = next(gap); slots[at] != 0; at = next(at)) {
      long moved = slots[at];
      slots[at] = 0;
      slots[find(moved)] = moved;
    }
  }

  /** Where it is, or where it would go. */
  private int find(long stored) {
    int at = (int) (stored ^ (stored >>> 32)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != stored) {
      at = next(at);
    }
    return at;
  }

  private int next(int at) {
    return (at + 1) & (slots.length - 1);
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    for (long stored : before) {
      if (stored != 0) {
        slots[find(stored)] = stored;
      }
    }
  }

  /** An empty slot is 0, so that 0 itself is kept as another number. */
  private static long stored(long fingerprint) {
    return fingerprint == 0 ? Long.MIN_VALUE : fingerprint;
  }
}
