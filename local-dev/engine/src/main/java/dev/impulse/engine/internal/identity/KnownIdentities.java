package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.identity.IdentityRun.State;
import dev.impulse.engine.internal.store.Longs;
import dev.impulse.engine.internal.store.Store;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where in the log each identity is, for as long as the log is kept: an index from fingerprints to
 * positions, of bounded memory. It says which positions may have an identity, and never too few;
 * the caller looks in the log which has.
 *
 * <p>The newest are in memory, and are not kept: at a start the caller adds those after {@link
 * #coveredTo()} again. Once there are enough they are written as a run, a slice a commit; runs are
 * merged, slice by slice too. Filters in memory say of nearly all that is new that it is.
 *
 * <p>Filters may take 64 MB and at most an eighth of the heap, enough for 3.3 × 10⁷ identities.
 * Beyond that more and more of what is new is looked up on disk: by reckoning one in 100 at 4.5 ×
 * 10⁷, one in 16 at 6 × 10⁷.
 *
 * <p>Not safe for use by several threads.
 */
public final class KnownIdentities {

  /** So that two buckets are a little less than a page. */
  private static final int TABLE = 240_000;

  private static final int TABLES_OF_FIRST_FILTER = 16;
  private static final long MOST_FILTER_BYTES = 64 << 20;
  private static final int FILTERS_PART_OF_HEAP = 8;

  /** How many entries are written for one that is added: enough for three levels of runs. */
  private static final int WRITTEN_FOR_ONE = 4;

  /** The parts of a table that a slice is at least, so that it is pages, and at most. */
  private static final int LEAST_PART = 32;

  private static final int MOST_PART = 2;
  private static final int IN_LINE_PART = 64;

  private final int full;
  private final IdentityRuns runs;
  private final IdentityMerges merges;
  private final IdentityFilters filters;
  private final Longs found = new Longs();
  private final IdentitiesInLine inLine;
  private NewIdentities newest;
  private @Nullable FrozenIdentities frozen;
  private int added;
  private int work;

  /** Reads all runs of the store, for the filters. */
  public KnownIdentities(Store store) {
    this(store, TABLE, IdentityFilters.keysIn(filterBytes()));
  }

  /**
   * Reads all runs of the store, for filters of a size.
   *
   * @param full with how many identities the newest are written
   * @param filtered for how many there is room in the filters
   */
  public KnownIdentities(Store store, int full, long filtered) {
    this.full = full;
    this.inLine = new IdentitiesInLine(Math.max(1, full / IN_LINE_PART));
    this.newest = new NewIdentities(full);
    this.runs = new IdentityRuns(store);
    this.merges = new IdentityMerges(runs, full / IdentityEntry.buckets(0));
    this.filters = new IdentityFilters((long) full * TABLES_OF_FIRST_FILTER, filtered);
    dropUnfinished();
    runs.readAll(filters::add);
  }

  private static long filterBytes() {
    return Math.min(MOST_FILTER_BYTES, Runtime.getRuntime().maxMemory() / FILTERS_PART_OF_HEAP);
  }

  /** The identities of all events up to here are on disk, those after it are to be added. */
  public long coveredTo() {
    return runs.coveredTo();
  }

  /**
   * Is told of several events before the first is looked up: the processor waits for the memory of
   * all of them together.
   */
  public void lookAhead(long fingerprint) {
    filters.lookAhead(IdentityEntry.key(fingerprint));
  }

  /** Whether an event with this fingerprint may be known; of one that is new it mostly says no. */
  public boolean mayBeKnown(long fingerprint) {
    long key = IdentityEntry.key(fingerprint);
    return inLine.mayContain(key) || filters.mayContain(key);
  }

  /**
   * The position of an identity; 0 if it is not known. What is in memory is asked first: an event
   * that comes again mostly comes soon.
   *
   * @param isIt says of a position whether it has the identity, and not its fingerprint alone
   */
  public long find(long fingerprint, LongPredicate isIt) {
    long key = IdentityEntry.key(fingerprint);
    found.clear();
    inLine.find(key, found);
    newest.find(key, found);
    if (frozen != null) {
      frozen.find(key, found);
    }
    long inMemory = found.first(isIt);
    if (inMemory != 0) {
      return inMemory;
    }
    found.clear();
    runs.find(key, filters, found);
    return found.first(isIt);
  }

  /** Adds the identity of an event, later in the log than those before. */
  public void add(long fingerprint, long position) {
    long key = IdentityEntry.key(fingerprint);
    inLine.add(key, position);
    if (inLine.isFull()) {
      inLine.distribute(filters, newest);
    }
    added++;
  }

  /**
   * Writes a slice, if it is time. Called once before each commit, when all is added that is in it;
   * then comes the commit, or {@link #rolledBack}.
   */
  public void write() {
    if (frozen != null && frozen.isWritten()) {
      frozen = null;
    }
    if (newest.size() >= full) {
      freeze();
    }
    work = Math.min(work + WRITTEN_FOR_ONE * added, full / MOST_PART);
    added = 0;
    if (work >= full / LEAST_PART) {
      work();
    }
  }

  /** What was frozen before should be written by now; it is, unless a commit is very large. */
  private void freeze() {
    if (frozen != null) {
      frozen.writeRest();
      return;
    }
    frozen = new FrozenIdentities(newest, runs);
    newest = new NewIdentities(full);
  }

  private void work() {
    while (work > 0) {
      int done = workABit();
      work = done == 0 ? 0 : work - done;
    }
  }

  private int workABit() {
    return frozen != null && !frozen.isWritten() ? frozen.write() : merges.work();
  }

  /**
   * The transaction was rolled back: forgets what was added with a greater position, and what was
   * written since the last commit.
   *
   * @param head the position of the last event that is committed
   */
  public void rolledBack(long head) {
    runs.read();
    inLine.distribute(filters, newest);
    newest.forgetAfter(head);
    FrozenIdentities before = frozen;
    if (before != null) {
      before.rolledBack(head);
      frozen = before.isEmpty() ? null : before;
    }
    dropUnfinished();
  }

  /** What was in memory and had begun to be written is added, and written, anew. */
  private void dropUnfinished() {
    runs.begunAt(0)
        .filter(run -> frozen == null || !frozen.becomes(run))
        .ifPresent(run -> runs.become(run, State.DROPPED));
  }
}
