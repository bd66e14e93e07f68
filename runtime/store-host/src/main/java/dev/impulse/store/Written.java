package dev.impulse.store;

import java.util.Optional;

/** What became of a conditional write. */
public sealed interface Written {

  /** It is in the table. */
  record Done() implements Written {}

  /**
   * The table has another version, and stays as it is.
   *
   * @param winner what it has; empty if it has none
   */
  record Conflict(Optional<Item> winner) implements Written {}
}
