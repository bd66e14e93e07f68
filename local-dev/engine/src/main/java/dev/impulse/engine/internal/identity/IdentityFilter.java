package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.store.Longs;

/**
 * Says of a key that it was not added, or that it may have been: a Bloom filter of blocks. A key
 * has one bit in each of the eight words of its block. Blocks stand in the order of keys, so that
 * the keys of a bucket have theirs near each other.
 */
final class IdentityFilter {

  private static final int WORDS = 8;
  private static final int BITS_A_WORD = 6;
  private static final int BITS_A_KEY = 16;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** The elements of an array begin 16 bytes after it does: with these a block is a cache line. */
  private static final int WORDS_BEFORE = 6;

  private final long[] words;
  private final long blocks;
  private long room;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** One for so many keys: of these, at most one in a thousand others is taken for one of them. */
  IdentityFilter(long keys) {
    this.blocks = Math.max(1, bytes(keys) / (WORDS * Long.BYTES));
    this.words = new long[Math.toIntExact(WORDS_BEFORE + blocks * WORDS)];
    this.room = keys;
  }

  static long bytes(long keys) {
    return keys * BITS_A_KEY / Byte.SIZE;
  }

  boolean isFull() {
    return room <= 0;
  }

  void add(long key) {
    addFirst(key);
    addOthers(key);
    room--;
  }

  /**
   * Adds keys whose positions are in a range. The first words of all of them come first: none
   * depends on the one before, so the processor waits for memory for many at a time.
   */
  void add(Longs keys, long from, long to) {
    for (int i = 0; i < keys.size(); i++) {
      addFirst(keys.get(i));
    }
    for (int i = 0; i < keys.size(); i++) {
      addOthers(keys.get(i));
    }
    first = Math.min(first, from);
    last = Math.max(last, to);
    room -= keys.size();
  }

  private void addFirst(long key) {
    words[block(key)] |= 1L << hash(key);
  }

  private void addOthers(long key) {
    int block = block(key);
    long hash = hash(key);
    for (int i = 1; i < WORDS; i++) {
      words[block + i] |= 1L << (hash >>> (i * BITS_A_WORD));
    }
  }

  /** Whether a key may have been added with a position of this range. */
  boolean mayContain(long key, long from, long to) {
    return from <= last && first <= to && mayContain(key);
  }

  /**
   * Nearly always the first four words say no. They are read together: no word waits for another.
   */
  boolean mayContain(long key) {
    int block = block(key);
    long hash = hash(key);
    return hasFour(block, hash) && hasFour(block + WORDS / 2, hash >>> (WORDS / 2 * BITS_A_WORD));
  }

  /** One word of those that say whether a key may have been added; it brings all of them near. */
  long firstWord(long key) {
    return words[block(key)];
  }

  private boolean hasFour(int word, long hash) {
    long bits =
        (words[word] >>> hash)
            & (words[word + 1] >>> (hash >>> BITS_A_WORD))
            & (words[word + 2] >>> (hash >>> (2 * BITS_A_WORD)))
            & (words[word + 3] >>> (hash >>> (3 * BITS_A_WORD)));
    return (bits & 1) != 0;
  }

  private int block(long key) {
    return WORDS_BEFORE + (int) ((key * blocks) >>> IdentityEntry.KEY_BITS) * WORDS;
  }

  private static long hash(long key) {
    long hash = key * PRIME;
    return hash ^ (hash >>> Integer.SIZE);
  }
}
