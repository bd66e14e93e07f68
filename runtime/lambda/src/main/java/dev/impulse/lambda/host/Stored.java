package dev.impulse.lambda.host;

import java.io.UncheckedIOException;
import java.util.Optional;

/** What the table holds of a key, its bookkeeping read. */
record Stored(Optional<Item> item, Book book) {

  static final Stored NOTHING = new Stored(Optional.empty(), Book.EMPTY);

  /**
   * What an item holds.
   *
   * @throws UnreadableException if that cannot be read
   */
  static Stored of(Optional<Item> item) {
    return item.map(there -> new Stored(item, book(there))).orElse(NOTHING);
  }

  private static Book book(Item item) {
    try {
      return BookForm.read(item.bookkeeping());
    } catch (UncheckedIOException e) {
      throw new UnreadableException(item, e);
    }
  }

  long version() {
    return item.map(Item::version).orElse(0L);
  }
}
