package dev.impulse.store;

import dev.impulse.spi.KeptKey;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What the table holds of a key, its bookkeeping read. */
record Stored(Optional<Item> item, Book book) {

  private static final byte[] NONE = {};

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

  /**
   * The key of it.
   *
   * @param current the version of states today
   */
  KeptKey kept(String key, int current) {
    return new KeptKey(
        key,
        item.map(Item::schema).orElse(current),
        item.map(Item::state).orElse(NONE),
        book.stop().isPresent(),
        book.wakes(),
        book.setAside(),
        book.hops());
  }

  /** Whether there is a state of this version. */
  boolean isOfVersion(int version) {
    return item.filter(it -> it.schema() == version && it.state().length > 0).isPresent();
  }

  long version() {
    return item.map(Item::version).orElse(0L);
  }
}
