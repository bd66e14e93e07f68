package dev.impulse.engine.internal.identity;

/**
 * One identity of the index, in 64 bits: 32 bits of its fingerprint and its position, counted from
 * the first of those it is kept with. With the 8 bits by which the buckets of a new table are told
 * apart, 40 bits of a fingerprint are kept: its key. Of 10⁷ events one in 10⁵ has the key of
 * another.
 *
 * <p>A level of runs has 16 times the buckets of the level below: these take bits that the entry
 * has too, and a bucket stays as small as it was.
 */
final class IdentityEntry {

  static final int KEY_BITS = 40;

  /** The positions that are kept together are less than this apart. */
  static final long SPAN = 1L << 32;

  private static final int BUCKET_BITS = 8;
  private static final int BITS_A_LEVEL = 4;

  /** How many buckets of a level one of the level below is divided into. */
  static final int FAN_OUT = 1 << BITS_A_LEVEL;

  private IdentityEntry() {}

  static long key(long fingerprint) {
    return fingerprint >>> (Long.SIZE - KEY_BITS);
  }

  static int buckets(int level) {
    return 1 << (BUCKET_BITS + BITS_A_LEVEL * level);
  }

  static int bucket(long key, int level) {
    return (int) (key >>> (KEY_BITS - BUCKET_BITS - BITS_A_LEVEL * level));
  }

  static long of(long key, long offset) {
    return key << Integer.SIZE | offset;
  }

  static boolean hasKey(long entry, long key) {
    return (int) (entry >>> Integer.SIZE) == (int) key;
  }

  static long offset(long entry) {
    return entry & (SPAN - 1);
  }

  /** The key of an entry of a bucket. */
  static long key(long entry, int bucket, int level) {
    return ((long) bucket >>> (BITS_A_LEVEL * level)) << Integer.SIZE | entry >>> Integer.SIZE;
  }
}
