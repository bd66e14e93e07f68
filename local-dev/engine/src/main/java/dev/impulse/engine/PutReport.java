package dev.impulse.engine;

/**
 * What became of events that were put.
 *
 * @param added how many are new
 * @param known how many the log had already; they change nothing
 * @param conflicts how many the log had already with another payload; they change nothing, and are
 *     listed by {@link DataFolder#conflicts()}
 */
public record PutReport(int added, int known, int conflicts) {

  static final PutReport NONE = new PutReport(0, 0, 0);

  PutReport plus(Gate.Verdict verdict) {
    return switch (verdict) {
      case NEW -> new PutReport(added + 1, known, conflicts);
      case KNOWN -> new PutReport(added, known + 1, conflicts);
      case CONFLICT -> new PutReport(added, known, conflicts + 1);
    };
  }

  /** This and another. */
  public PutReport plus(PutReport other) {
    return new PutReport(added + other.added, known + other.known, conflicts + other.conflicts);
  }
}
