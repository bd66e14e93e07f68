package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.identity.IdentityRun.State;
import dev.impulse.engine.internal.store.Longs;
import java.nio.LongBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one run of sixteen of a level, a bucket at a time, so that a look-up never reads many; and
 * deletes the sixteen. Where that was interrupted it goes on.
 */
final class IdentityMerges {

  /** What deleting costs of writing: pages that nobody needs are not written. */
  private static final int DELETED_FOR_ONE_WRITTEN = 4;

  private final IdentityRuns runs;
  private final int entriesABucket;
  private final Longs[] divided =
      Stream.generate(Longs::new).limit(IdentityEntry.FAN_OUT).toArray(Longs[]::new);

  IdentityMerges(IdentityRuns runs, int entriesABucket) {
    this.runs = runs;
    this.entriesABucket = entriesABucket;
  }

  /**
   * Does a little of what there is to do, and says to how many entries written that amounts; 0 if
   * there is nothing to do.
   */
  int work() {
    List<IdentityRun> dropped = runs.in(State.DROPPED).limit(1).toList();
    if (!dropped.isEmpty()) {
      int deleted = runs.delete(dropped.getFirst());
      return 1 + deleted * entriesABucket / DELETED_FOR_ONE_WRITTEN;
    }
    return runs.in(State.LIVE)
        .mapToInt(run -> run.level)
        .distinct()
        .sorted()
        .mapToObj(this::oldest)
        .filter(IdentityMerges::canBeOne)
        .findFirst()
        .map(this::merge)
        .orElse(0);
  }

  private List<IdentityRun> oldest(int level) {
    return runs.in(State.LIVE)
        .filter(run -> run.level == level)
        .limit(IdentityEntry.FAN_OUT)
        .toList();
  }

  private static boolean canBeOne(List<IdentityRun> sources) {
    return sources.size() == IdentityEntry.FAN_OUT
        && sources.getLast().last - sources.getFirst().first < IdentityEntry.SPAN;
  }

  private int merge(List<IdentityRun> sources) {
    IdentityRun first = sources.getFirst();
    int level = first.level + 1;
    IdentityRun target =
        runs.begunAt(level).orElseGet(() -> runs.begin(level, first.first, sources.getLast().last));
    int work = 0;
    while (work == 0 && !target.isDone()) {
      work = merge(sources, Math.ceilDiv(target.done, IdentityEntry.FAN_OUT), target);
    }
    if (target.isDone()) {
      runs.become(target, State.LIVE);
      sources.forEach(source -> runs.become(source, State.DROPPED));
    }
    return work;
  }

  private int merge(List<IdentityRun> sources, int bucket, IdentityRun target) {
    target.done = bucket * IdentityEntry.FAN_OUT;
    Stream.of(divided).forEach(Longs::clear);
    sources.forEach(source ->
        runs.read(source, bucket, (_, _, entries) -> divide(source, bucket, entries, target)));
    int work = 0;
    for (Longs part : divided) {
      work += part.size();
      runs.write(target, part);
    }
    return work;
  }

  private void divide(IdentityRun source, int bucket, LongBuffer entries, IdentityRun target) {
    long further = source.first - target.first;
    while (entries.hasRemaining()) {
      long entry = entries.get();
      long key = IdentityEntry.key(entry, bucket, source.level);
      int part = IdentityEntry.bucket(key, target.level) % IdentityEntry.FAN_OUT;
      divided[part].add(entry + further);
    }
  }
}
