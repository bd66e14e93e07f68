package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

@Json
@EventType("test.clicked")
record Click(Id user, Instant at) {}
