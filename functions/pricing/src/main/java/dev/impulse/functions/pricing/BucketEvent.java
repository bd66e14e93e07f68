package dev.impulse.functions.pricing;

import dev.impulse.EventStream;

/** What a bucket hears of. One stream carries both, so that a bucket sees one order. */
sealed interface BucketEvent permits ItemAssigned, IndexAssigned {

  EventStream<BucketId, BucketEvent> PRICE_BUCKETS =
      EventStream.of("price-buckets", BucketId.class, BucketEvent.class, BucketEvent::bucket);

  BucketId bucket();
}
