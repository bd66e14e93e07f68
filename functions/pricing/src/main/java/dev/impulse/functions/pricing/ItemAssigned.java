package dev.impulse.functions.pricing;

import dev.impulse.EventType;
import dev.impulse.model.pricing.Item;
import io.avaje.jsonb.Json;

/** An item of the bucket was listed. */
@Json
@EventType("pricing.item-assigned")
record ItemAssigned(BucketId bucket, Item item) implements BucketEvent {}
