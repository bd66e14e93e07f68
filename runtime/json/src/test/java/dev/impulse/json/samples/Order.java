package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.OptionalInt;

/** A record with a list of records. */
@Json
public record Order(List<Line> lines, OptionalInt rank) {}
