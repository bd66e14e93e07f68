package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A record with a component of every kind. */
@Json
public record Parcel(
    Sku id,
    String title,
    int count,
    long number,
    boolean urgent,
    BigInteger serial,
    Weight weight,
    Instant packed,
    LocalDate day,
    Duration patience,
    Colour colour,
    Line first,
    List<Line> lines,
    Set<Sku> seen,
    SortedMap<Sku, Line> bySku,
    Map<Colour, List<String>> labels,
    Map<String, Integer> counts,
    Move move,
    List<Move> moves,
    Optional<Instant> due,
    OptionalInt rank,
    @Nullable Sku parent,
    @Nullable Long size,
    @Nullable Weight tare,
    @Nullable Line spare,
    @Nullable Move next,
    @Nullable List<String> remarks,
    @Nullable Map<String, Move> history) {}
