package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Times, of which one is given. */
@Json
public record Calendar(
    @Nullable Instant instant,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable LocalDateTime dateTime,
    @Nullable OffsetDateTime offset,
    @Nullable Year year,
    @Nullable YearMonth month,
    @Nullable Currency currency) {}
