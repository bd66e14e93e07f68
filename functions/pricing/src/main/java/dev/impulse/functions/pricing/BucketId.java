package dev.impulse.functions.pricing;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.Key;
import dev.impulse.model.Allowed;
import dev.impulse.model.pricing.ItemId;
import java.util.zip.CRC32C;

/** Identifies one of the buckets that items are spread over. */
record BucketId(@Allowed(NOT_BLANK) String value) implements Key {

  BucketId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a bucket id must not be blank");
    }
  }

  /** The n-th bucket, from 0. */
  static BucketId of(int n) {
    return new BucketId(Integer.toString(n));
  }

  /**
   * The one bucket of an item. By a checksum, as {@code String.hashCode} fills buckets unevenly
   * where ids differ in a few digits only.
   */
  static BucketId of(ItemId item, int buckets) {
    CRC32C checksum = new CRC32C();
    checksum.update(item.value().getBytes(UTF_8));
    return of((int) (checksum.getValue() % buckets));
  }
}
