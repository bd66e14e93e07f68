package dev.impulse.lambda.host;

import java.util.Optional;

/** What the table holds of a key, its bookkeeping read. */
record Stored(Optional<Item> item, Book book) {

  static final Stored NOTHING = new Stored(Optional.empty(), Book.EMPTY);

  static Stored of(Optional<Item> item) {
    return item.map(there -> new Stored(item, BookForm.read(there.bookkeeping()))).orElse(NOTHING);
  }

  long version() {
    return item.map(Item::version).orElse(0L);
  }
}
