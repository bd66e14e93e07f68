package dev.impulse.engine;

import dev.impulse.Message;
import dev.impulse.engine.internal.store.Store;

/**
 * Where messages to people arrive locally. It is part of the store, so that a message is there
 * exactly when the decision that sent it is committed, and once for its business key.
 */
final class Inbox {

  private final Store store;
  private long last;

  Inbox(Store store) {
    this.store = store;
    this.last = store.number("SELECT sum(sent) FROM functions");
  }

  /** Whether it is new: a message that is there already is left as it is. */
  boolean deliver(String function, Message message, long atMicros) {
    int added =
        store.update(
            "INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?)",
            function,
            message.key(),
            last + 1,
            message.recipient(),
            message.subject(),
            message.text(),
            atMicros);
    last += added;
    return added == 1;
  }
}
