package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.identity.IdentityRun.State;
import dev.impulse.engine.internal.store.Longs;
import org.jspecify.annotations.Nullable;

/** A full table of new identities on its way to disk, where it becomes a run. */
final class FrozenIdentities {

  private final NewIdentities identities;
  private final IdentityRuns runs;
  private @Nullable IdentityRun run;

  FrozenIdentities(NewIdentities identities, IdentityRuns runs) {
    this.identities = identities;
    this.runs = runs;
  }

  /** Whether all is on disk, if what was written is committed. */
  boolean isWritten() {
    return run != null && run.is(State.LIVE);
  }

  /** Writes the next bucket that has entries, and says how many. */
  int write() {
    IdentityRun target = begun();
    int entries = 0;
    while (entries == 0 && !target.isDone()) {
      Longs bucket = identities.bucket(target.done);
      runs.write(target, bucket);
      entries = bucket.size();
    }
    if (target.isDone()) {
      runs.become(target, State.LIVE);
    }
    return entries;
  }

  private IdentityRun begun() {
    IdentityRun begun = run;
    if (begun == null) {
      begun = runs.begin(0, identities.first(), identities.last());
      run = begun;
    }
    return begun;
  }

  void writeRest() {
    while (!isWritten()) {
      write();
    }
  }

  /** Adds to these the positions of a key that no run has. */
  void find(long key, Longs positions) {
    if (!isWritten()) {
      identities.find(key, positions);
    }
  }

  /** The runs are what they were: finds its own among them. */
  void rolledBack(long head) {
    identities.forgetAfter(head);
    run = run == null ? null : runs.of(run.number);
  }

  boolean becomes(IdentityRun other) {
    return other == run;
  }

  boolean isEmpty() {
    return identities.size() == 0;
  }
}
