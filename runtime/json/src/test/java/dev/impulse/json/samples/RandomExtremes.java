package dev.impulse.json.samples;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

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
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values that hold what only a program can make, the same for the same seed. */
@SuppressWarnings("NullAway") // nulls where none belong are the point
public final class RandomExtremes {

  private final SplittableRandom random;
  private final boolean nulls;

  /**
   * @param nulls whether what is required may be null
   */
  public RandomExtremes(long seed, boolean nulls) {
    this.random = new SplittableRandom(seed);
    this.nulls = nulls;
  }

  public Extremes next(int depth) {
    return new Extremes(
        some(this::numbers),
        some(this::texts),
        some(this::times),
        some(this::collections),
        some(this::optionals),
        depth == 0 ? null : next(depth - 1));
  }

  private <T> @Nullable T some(Supplier<T> value) {
    return nulls && random.nextInt(8) == 0 ? null : value.get();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? null : value.get();
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(some(element));
    }
    return list;
  }

  private Extremes.Numbers numbers() {
    return new Extremes.Numbers(
        random.nextBoolean(),
        (byte) random.nextInt(),
        (short) random.nextInt(),
        random.nextInt(),
        random.nextLong(),
        single(),
        twice(),
        some(random::nextBoolean),
        some(() -> (byte) random.nextInt()),
        some(() -> (short) random.nextInt()),
        some(random::nextInt),
        some(random::nextLong),
        some(this::single),
        some(this::twice),
        some(this::integer),
        some(this::decimal),
        maybe(this::twice));
  }

  private float single() {
    return one(
        0.1f,
        -0.0f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.intBitsToFloat(random.nextInt()));
  }

  private double twice() {
    return one(
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.longBitsToDouble(random.nextLong()),
        (double) random.nextLong());
  }

  private BigInteger integer() {
    return one(
        BigInteger.valueOf(random.nextLong()),
        BigInteger.TEN.pow(5_000).subtract(BigInteger.ONE),
        BigInteger.ONE.shiftLeft(random.nextInt(20_000)).negate());
  }

  private BigDecimal decimal() {
    return one(
        new BigDecimal("1E+1200"),
        new BigDecimal(integer(), random.nextInt()),
        new BigDecimal(BigInteger.valueOf(random.nextLong()), Integer.MAX_VALUE),
        new BigDecimal(BigInteger.valueOf(random.nextLong()), Integer.MIN_VALUE),
        new BigDecimal(BigInteger.ZERO, random.nextInt(-9, 9)));
  }

  private Extremes.Texts texts() {
    return new Extremes.Texts(
        letter(),
        some(this::letter),
        some(this::text),
        some(this::name),
        some(() -> one(Colour.values())),
        some(() -> one(Currency.getInstance("EUR"), Currency.getInstance("JPY"))),
        some(() -> new UUID(random.nextLong(), random.nextLong())),
        some(() -> URI.create("urn:x:" + random.nextLong())),
        maybe(this::text));
  }

  private char letter() {
    return one('a', '"', '\\', '\0', '\uD83D', '\uDE00', '\uFFFD', (char) random.nextInt());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = one(0, 1, 5, 30, 3_000); i > 0; i--) {
      text.append(letter());
    }
    return text.toString();
  }

  private Extremes.Name name() {
    return new Extremes.Name(some(this::text));
  }

  private Extremes.Times times() {
    return new Extremes.Times(
        some(this::instant),
        some(this::date),
        some(this::time),
        some(() -> LocalDateTime.of(date(), time())),
        some(() -> OffsetDateTime.of(date(), time(), offset())),
        some(() -> OffsetTime.of(time(), offset())),
        some(this::zoned),
        some(() -> one(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC+01:00"), offset())),
        some(this::offset),
        some(() -> Year.of(one(0, -5, 2026, Year.MAX_VALUE, Year.MIN_VALUE))),
        some(() -> YearMonth.of(date().getYear(), 12)),
        some(() -> MonthDay.of(2, 29)),
        some(this::duration),
        some(() -> Period.of(random.nextInt(), random.nextInt(), random.nextInt())));
  }

  private Instant instant() {
    return one(
        Instant.MIN,
        Instant.MAX,
        Instant.ofEpochSecond(random.nextLong(-31_557_014_167L, 31_556_889_864L), 7),
        Instant.parse("+10000-01-01T00:00:00Z"),
        Instant.parse("-0001-12-31T23:59:59.999999999Z"));
  }

  private LocalDate date() {
    return one(
        LocalDate.MIN, LocalDate.MAX, LocalDate.ofEpochDay(random.nextLong(-800_000, 4_000_000)));
  }

  private LocalTime time() {
    return one(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.of(12, 30, 7, 1_000));
  }

  private ZoneOffset offset() {
    return one(ZoneOffset.UTC, ZoneOffset.MIN, ZoneOffset.MAX, ZoneOffset.ofTotalSeconds(-3_661));
  }

  private ZonedDateTime zoned() {
    return one(
        ZonedDateTime.ofLocal(
            LocalDateTime.of(2026, 10, 25, 2, 30),
            ZoneId.of("Europe/Berlin"),
            ZoneOffset.ofHours(1 + random.nextInt(2))),
        ZonedDateTime.of(LocalDateTime.of(-5, 1, 1, 0, 0), ZoneOffset.UTC),
        ZonedDateTime.of(LocalDateTime.of(12_026, 1, 1, 0, 0), ZoneId.of("UTC")));
  }

  private Duration duration() {
    return one(
        Duration.ZERO,
        Duration.ofSeconds(Long.MIN_VALUE),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
        Duration.ofNanos(random.nextLong()),
        Duration.ofMillis(-500));
  }

  private Extremes.Collections collections() {
    return new Extremes.Collections(
        some(() -> list(this::text)),
        some(() -> list(this::twice)),
        some(() -> (Set<Float>) new HashSet<>(list(this::single))),
        some(() -> sorted(this::text)),
        some(this::sortedNames),
        some(() -> map(this::text, this::decimal)),
        some(() -> (SortedMap<Instant, String>) new TreeMap<>(map(this::instant, this::text))),
        some(this::byName),
        some(() -> map(this::date, () -> list(this::texts))),
        some(() -> list(() -> map(this::text, () -> list(this::numbers)))),
        some(() -> held(this::text)),
        some(() -> held(() -> held(this::texts))));
  }

  private <T> Extremes.Held<T> held(Supplier<T> value) {
    return new Extremes.Held<>(
        some(value),
        some(() -> list(value)),
        some(() -> Optional.ofNullable(maybe(value))),
        random.nextInt());
  }

  private SortedSet<String> sorted(Supplier<String> text) {
    SortedSet<String> sorted = new TreeSet<>(one(null, comparingInt(String::hashCode).reversed()));
    for (int i = random.nextInt(4); i > 0; i--) {
      sorted.add(text.get());
    }
    return sorted;
  }

  private SortedSet<Extremes.Name> sortedNames() {
    SortedSet<Extremes.Name> sorted = new TreeSet<>(comparing(Extremes.Name::value));
    sorted(this::text).forEach(text -> sorted.add(new Extremes.Name(text)));
    return sorted;
  }

  private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = random.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(key.get(), some(value));
    }
    return map;
  }

  private SortedMap<Extremes.Name, Integer> byName() {
    SortedMap<Extremes.Name, Integer> map =
        new TreeMap<>(comparing(Extremes.Name::value).reversed());
    sorted(this::text).forEach(text -> map.put(new Extremes.Name(text), some(random::nextInt)));
    return map;
  }

  private Extremes.Optionals optionals() {
    return new Extremes.Optionals(
        some(() -> Optional.ofNullable(maybe(this::text))),
        some(() -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3)),
        some(() -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(3)),
        some(() -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(twice())),
        some(() -> Optional.ofNullable(maybe(() -> list(this::numbers)))));
  }
}
