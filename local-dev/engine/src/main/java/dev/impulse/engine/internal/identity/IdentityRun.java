package dev.impulse.engine.internal.identity;

/** Identities of a part of the log in the table on disk, in buckets. */
final class IdentityRun {

  enum State {
    /** Not all is there yet. */
    BEGUN,
    /** All is there, and looked up. */
    LIVE,
    /** Nothing of it is needed: it is being deleted. */
    DROPPED
  }

  /** Its name: greater than that of the runs that were begun before. */
  final long number;

  /** How many times what it has was merged. */
  final int level;

  /** The position from which those of its entries are counted. */
  final long first;

  /** No position is greater. */
  final long last;

  State state;

  /** How many of its buckets were written, of one that is begun. */
  int done;

  IdentityRun(long number, int level, long first, long last, State state, int done) {
    this.number = number;
    this.level = level;
    this.first = first;
    this.last = last;
    this.state = state;
    this.done = done;
  }

  boolean is(State wanted) {
    return state == wanted;
  }

  int buckets() {
    return IdentityEntry.buckets(level);
  }

  boolean isDone() {
    return done == buckets();
  }

  /** Where a bucket is in the table. */
  long place(int bucket) {
    return number << Integer.SIZE | bucket;
  }

  static int bucket(long place) {
    return (int) place;
  }
}
