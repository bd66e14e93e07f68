package dev.impulse.store;

import dev.impulse.spi.KeptKey;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What the table holds of a key, its metadata read. */
record StoredKey(Optional<KeyItem> item, KeyMetadata metadata) {

  private static final byte[] NONE = {};

  static final StoredKey NOTHING = new StoredKey(Optional.empty(), KeyMetadata.EMPTY);

  /**
   * What an item holds.
   *
   * @throws UnreadableException if that cannot be read
   */
  static StoredKey of(Optional<KeyItem> item) {
    return item.map(there -> new StoredKey(item, metadata(there))).orElse(NOTHING);
  }

  private static KeyMetadata metadata(KeyItem item) {
    try {
      return KeyMetadataCodec.read(item.metadata());
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
        item.map(KeyItem::schema).orElse(current),
        item.map(KeyItem::state).orElse(NONE),
        metadata.stop().isPresent(),
        metadata.wakes(),
        metadata.setAside(),
        metadata.hops());
  }

  /** Whether there is a state of this version. */
  boolean isOfVersion(int version) {
    return item.filter(it -> it.schema() == version && it.state().length > 0).isPresent();
  }

  long version() {
    return item.map(KeyItem::version).orElse(0L);
  }
}
