package dev.impulse.engine;

import dev.impulse.spi.Outgoing;

/**
 * Where messages to people arrive locally. It is part of the store, so that a message is there
 * exactly when the decision that sent it is committed, and once for its id.
 */
final class Inbox {

  private final Store store;

  Inbox(Store store) {
    this.store = store;
  }

  /** Whether it is new: a message that is there already is left as it is. */
  boolean deliver(String function, Outgoing.Sent sent, long atMillis) {
    return store.update(
            "INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?)",
            sent.id(),
            function,
            sent.message().key(),
            sent.message().recipient(),
            sent.message().subject(),
            sent.message().text(),
            atMillis)
        == 1;
  }
}
