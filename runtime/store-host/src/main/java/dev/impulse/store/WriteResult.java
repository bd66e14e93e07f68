package dev.impulse.store;

import java.util.Optional;

/** What became of a conditional write. */
public sealed interface WriteResult {

  /** It is in the table. */
  record Done() implements WriteResult {}

  /**
   * The table has another version, and stays as it is.
   *
   * @param winner what it has; empty if it has none
   */
  record Conflict(Optional<KeyItem> winner) implements WriteResult {}
}
