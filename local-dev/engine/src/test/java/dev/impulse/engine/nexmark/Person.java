package dev.impulse.engine.nexmark;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** Somebody registers. */
@Json
@EventType("nexmark.person-registered")
record Person(PersonId id, String name, String city, String state, Instant at) {}
