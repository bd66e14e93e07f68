package dev.impulse.engine;

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
  private final long most;
  private final long first;
  private long keys;
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

  void add(long key, long position) {
    open().add(key, position);
  }

  /** Adds the entries of a bucket of a run. */
  void add(IdentityRun run, int bucket, LongBuffer entries) {
    open().add(run, bucket, entries);
  }

  private IdentityFilter open() {
    IdentityFilter filter = newest;
    if (filter == null || (filter.isFull() && hasRoom())) {
      filter = appended(Math.min(Math.max(first, GROWTH * keys), most - keys));
      newest = filter;
    }
    return filter;
  }

  private boolean hasRoom() {
    return most - keys > most / LEAST_SHARE;
  }

  private IdentityFilter appended(long room) {
    IdentityFilter filter = new IdentityFilter(room);
    filters.add(filter);
    keys += room;
    return filter;
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
