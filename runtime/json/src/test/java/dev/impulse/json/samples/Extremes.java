package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component of every type that there is, which may hold whatever its type can. */
@Json
public record Extremes(
    Numbers numbers,
    Texts texts,
    Times times,
    Collections collections,
    Optionals optionals,
    @Nullable Extremes inner) {

  /** Numbers and truth values. */
  @Json
  public record Numbers(
      boolean flag,
      byte small,
      short shorter,
      int whole,
      long wide,
      float single,
      double twice,
      Boolean boxedFlag,
      Byte boxedSmall,
      Short boxedShorter,
      Integer boxedWhole,
      Long boxedWide,
      Float boxedSingle,
      Double boxedTwice,
      BigInteger integer,
      BigDecimal decimal,
      @Nullable Double maybe) {}

  /** What is a text. */
  @Json
  public record Texts(
      char letter,
      Character boxedLetter,
      String text,
      Name name,
      Colour colour,
      Currency currency,
      UUID uuid,
      URI uri,
      @Nullable String maybe) {}

  /** An id that takes whatever text it gets, and none. */
  public record Name(String value) implements dev.impulse.Key {}

  /** All of java.time. */
  @Json
  public record Times(
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetDateTime offsetDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zoned,
      ZoneId zone,
      ZoneOffset offset,
      Year year,
      YearMonth month,
      MonthDay day,
      Duration duration,
      Period period) {}

  /** Lists, sets and maps. */
  @Json
  public record Collections(
      List<String> list,
      Collection<Double> collection,
      Set<Float> set,
      SortedSet<String> sortedSet,
      SortedSet<Name> sortedNames,
      Map<String, BigDecimal> map,
      SortedMap<Instant, String> sortedMap,
      SortedMap<Name, Integer> byName,
      Map<LocalDate, List<Texts>> byDate,
      List<Map<String, List<Numbers>>> deep,
      Held<String> held,
      Held<Held<Texts>> heldHeld) {}

  /** A generic record, not annotated. */
  public record Held<T>(T value, List<T> others, Optional<T> perhaps, int count) {}

  /** What may be empty. */
  @Json
  public record Optionals(
      Optional<String> text,
      OptionalInt whole,
      OptionalLong wide,
      OptionalDouble twice,
      Optional<List<Numbers>> list) {}
}
