package dev.impulse.functions.pricing;

import dev.impulse.Meaning;

/**
 * How items are spread. About 250 items a bucket is right, as a bucket's state is kept whole.
 * Another number of buckets moves items to other buckets: change it together with a rebuild from
 * history.
 */
record Routing(@Meaning("over how many buckets the items are spread, at least 1") int buckets) {

  static final Routing DEFAULTS = new Routing(16);

  Routing {
    if (buckets < 1) {
      throw new IllegalArgumentException("buckets must be at least 1, was " + buckets);
    }
  }
}
