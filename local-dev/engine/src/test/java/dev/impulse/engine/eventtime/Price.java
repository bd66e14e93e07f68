package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

@Json
@EventType("test.price-set")
record Price(Id item, int price, Instant at) {}
