package dev.impulse.store;

import java.util.List;

/** What became of an attempt at one key. */
sealed interface Commit {

  String key();

  /**
   * The table holds this, and the effects in it must leave, in order.
   *
   * @param handled how many of the events given are handled
   */
  record Committed(String key, int handled, StoredKey stored) implements Commit {

    List<OutboundEffect> effects() {
      return stored.metadata().outbox();
    }
  }

  /** There was nothing to write: all that was given had been seen, and all effects had left. */
  record Unchanged(String key, int handled, StoredKey stored) implements Commit {}

  /** It is not known to be in the table, and may come to be there still. */
  record Uncertain(String key) implements Commit {}
}
