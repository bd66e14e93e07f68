package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.store.Longs;
import java.util.stream.Stream;

/**
 * The newest identities, in memory: one is appended to its bucket, of which there are so few that
 * the ends of all are near the processor. Within a bucket they stand in the order of the log.
 */
final class NewIdentities {

  private final Longs[] buckets;
  private long first;
  private long last;
  private int size;

  /**
   * @param full how many are expected
   */
  NewIdentities(int full) {
    int each = full / IdentityEntry.buckets(0) * 9 / 8;
    this.buckets =
        Stream.generate(() -> new Longs(each))
            .limit(IdentityEntry.buckets(0))
            .toArray(Longs[]::new);
  }

  int size() {
    return size;
  }

  /** The position from which those of the entries are counted. */
  long first() {
    return first;
  }

  /** Every event up to here, and later than what was added to others before, is here. */
  long last() {
    return last;
  }

  /** Adds one whose position is greater than those before. */
  void add(long key, long position) {
    if (size == 0) {
      first = position;
    }
    buckets[IdentityEntry.bucket(key, 0)].add(IdentityEntry.of(key, position - first));
    last = position;
    size++;
  }

  /** Adds to these the positions of a key. */
  void find(long key, Longs positions) {
    Longs bucket = buckets[IdentityEntry.bucket(key, 0)];
    for (int i = 0; i < bucket.size(); i++) {
      long entry = bucket.get(i);
      if (IdentityEntry.hasKey(entry, key)) {
        positions.add(first + IdentityEntry.offset(entry));
      }
    }
  }

  Longs bucket(int bucket) {
    return buckets[bucket];
  }

  /** Forgets what was added with a greater position. */
  void forgetAfter(long position) {
    last = Math.min(last, position);
    for (Longs bucket : buckets) {
      while (bucket.size() > 0 && first + newestOffset(bucket) > position) {
        bucket.removeLast();
        size--;
      }
    }
  }

  private static long newestOffset(Longs bucket) {
    return IdentityEntry.offset(bucket.get(bucket.size() - 1));
  }
}
