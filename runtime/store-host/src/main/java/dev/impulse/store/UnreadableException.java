package dev.impulse.store;

import java.io.UncheckedIOException;

/** What the table holds of a key cannot be read: nothing is done to the key until it can. */
final class UnreadableException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnreadableException(KeyItem item, UncheckedIOException cause) {
    super(
        "the bookkeeping of key %s, version %d of its item, cannot be read: deploy the code that"
                .formatted(item.key(), item.version())
            + " wrote it, or put the item back as it was",
        cause);
  }
}
