package dev.impulse.testkit;

import dev.impulse.EventType;
import dev.impulse.tck.samples.Account;
import io.avaje.jsonb.Json;
import java.util.List;

/** A payload that a careless handler can change. */
@Json
@EventType("test.listed")
public record Listed(Account account, List<String> texts) {}
