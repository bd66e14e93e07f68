package dev.impulse.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says of keys whether their effects have left. What a host has found out once it remembers: a
 * receipt never goes back on its word.
 */
final class ReceiptCache {

  private static final int REMEMBERED = 10_000;

  private final Receipts receipts;
  private final InstantSource clock;
  private final Duration kept;
  private final Map<String, Receipt> known = Collections.synchronizedMap(new Newest());

  /** The newest receipts, and no more than are worth their memory. */
  private static final class Newest extends LinkedHashMap<String, Receipt> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Receipt> eldest) {
      return size() > REMEMBERED;
    }
  }

  /**
   * @param kept how long the receipts are kept; effects that are older and have none had one once,
   *     or were given up long ago
   */
  ReceiptCache(Receipts receipts, InstantSource clock, Duration kept) {
    this.receipts = receipts;
    this.clock = clock;
    this.kept = kept;
  }

  /** Finds out about these, in one request for all that are not known. */
  void find(Collection<StoredKey> all) {
    Set<String> unknown = new LinkedHashSet<>();
    for (StoredKey stored : all) {
      if (!stored.metadata().outbox().isEmpty() && !known.containsKey(stored.metadata().token())) {
        unknown.add(stored.metadata().token());
      }
    }
    if (!unknown.isEmpty()) {
      receipts.find(unknown).forEach(this::remember);
    }
  }

  private void remember(Receipt receipt) {
    known.put(receipt.token(), receipt);
  }

  /** Writes a receipt. */
  void write(Receipt receipt) {
    remember(receipt);
    receipts.write(receipt);
  }

  /** Whether the effects that are stored with a key are known to have left. */
  boolean delivered(String key, KeyMetadata metadata) {
    Receipt receipt = known.get(metadata.token());
    return metadata.outbox().isEmpty()
        || (receipt != null && receipt.covers(key))
        || metadata.seconds() < clock.instant().minus(kept).getEpochSecond();
  }
}
