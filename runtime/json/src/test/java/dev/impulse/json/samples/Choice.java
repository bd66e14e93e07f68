package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Maps by keys of several kinds. */
@Json
public record Choice(
    Map<Colour, Weight> byColour,
    SortedMap<Sku, Colour> bySku,
    Map<Instant, List<String>> byTime) {}
