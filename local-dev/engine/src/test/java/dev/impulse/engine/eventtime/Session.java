package dev.impulse.engine.eventtime;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.time.Instant;

@Json
@EventType("test.session-ended")
record Session(Id user, int clicks, Instant first, Instant last) {}
