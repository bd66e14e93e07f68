package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.store.Longs;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter for each part of the log, the later one three times as large as all before. Once there
 * is no more room the last one takes all that comes: more and more is taken for known that is not.
 */
final class IdentityFilters {

  private static final int GROWTH = 3;
  private static final int LEAST_SHARE = 16;

  private final List<IdentityFilter> filters = new ArrayList<>();
  private final Longs bucketKeys = new Longs();
  private final long most;
  private final long first;
  private long filtered;

  /** Written so that the compiler does not leave the reading out. */
  @SuppressWarnings("UnusedVariable")
  private long seen;

  private @Nullable IdentityFilter newest;

  /**
   * @param first for how many keys the first filter is
   * @param most for how many keys there is room
   */
  IdentityFilters(long first, long most) {
    this.first = first;
    this.most = most;
  }

  /** For how many keys there is room in a heap of so many bytes. */
  static long keysIn(long bytes) {
    return bytes / IdentityFilter.bytes(1);
  }

  /** Adds the entries of a bucket of a run. */
  void add(IdentityRun run, int bucket, LongBuffer entries) {
    bucketKeys.clear();
    while (entries.hasRemaining()) {
      bucketKeys.add(IdentityEntry.key(entries.get(), bucket, run.level));
    }
    add(bucketKeys, run.first, run.last);
  }

  /** Adds keys whose positions are in a range. */
  void add(Longs keys, long from, long to) {
    IdentityFilter filter = newest;
    if (filter == null || (filter.isFull() && hasRoom())) {
      filter = appended(Math.min(Math.max(first, GROWTH * filtered), most - filtered));
      newest = filter;
    }
    filter.add(keys, from, to);
  }

  private boolean hasRoom() {
    return most - filtered > most / LEAST_SHARE;
  }

  private IdentityFilter appended(long room) {
    IdentityFilter filter = new IdentityFilter(room);
    filters.add(filter);
    filtered += room;
    return filter;
  }

  /** Brings near in memory what says whether a key may have been added. */
  void lookAhead(long key) {
    for (int i = filters.size() - 1; i >= 0; i--) {
      seen ^= filters.get(i).firstWord(key);
    }
  }

  boolean mayContain(long key) {
    for (int i = filters.size() - 1; i >= 0; i--) {
      if (filters.get(i).mayContain(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key may have been added with a position of this range. */
  boolean mayContain(long key, long from, long to) {
    return filters.stream().anyMatch(filter -> filter.mayContain(key, from, to));
  }
}
