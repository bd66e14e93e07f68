package dev.impulse.functions.pricing;

import dev.impulse.EventType;
import dev.impulse.model.pricing.FuelIndex;
import io.avaje.jsonb.Json;

/** The cost of fuel has moved; every bucket hears of it. */
@Json
@EventType("pricing.index-assigned")
record IndexAssigned(BucketId bucket, FuelIndex index) implements BucketEvent {}
