package dev.impulse.store;

/** Port: what is counted while a host works. Safe for use by several threads. */
@FunctionalInterface
public interface Meter {

  /** What is counted, in what unit. */
  enum Measure {
    /** Records that a source delivered. */
    RECORDS,
    /** Effects that have left. */
    EFFECTS,
    /** Records that their key had seen before. */
    DUPLICATES,
    /** Events whose decision failed. */
    PARKED,
    /** Events that wait behind a parked one. */
    WAITING,
    /** Messages that may have left or not, and that an operator is to settle. */
    UNCERTAIN,
    /** Identities that were forgotten for want of room before their time was over. */
    PUSHED_OUT_EARLY,
    /** Events whose key had seen another payload under the same identity. */
    CONFLICTS,
    /** Writes that met another version. */
    WRITE_CONFLICTS,
    /** Wakes that were folded. */
    WAKES,
    /** Requests to DynamoDB. */
    REQUESTS,
    /** Read capacity units. */
    READ_UNITS,
    /** Write capacity units. */
    WRITE_UNITS
  }

  /** Adds to a measure. */
  void count(Measure measure, double amount);
}
