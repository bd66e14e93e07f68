package dev.impulse.json.samples;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parcels of every content, the same for the same seed. */
public final class RandomParcels {

  private static final String[] TEXTS = {
    "",
    "plain",
    "\"quoted\" \\ / ",
    "line\nbreak\ttab\r\b\f",
    "\u0000\u001f\u007f",
    "é ß €",
    "漢字",
    "😀🦊",
    "\u2028\u2029",
    "{\"a\":[1]}",
    "x".repeat(3000),
    "\u0001".repeat(700),
    "é".repeat(5000)
  };

  private final SplittableRandom random;

  public RandomParcels(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public Parcel next() {
    return new Parcel(
        sku(),
        text(),
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean(),
        new BigInteger(random.nextInt(1, 900), new java.util.Random(random.nextLong())).negate(),
        new Weight(random.nextLong()),
        instant(),
        LocalDate.ofEpochDay(random.nextInt(-700_000, 1_000_000)),
        Duration.ofMillis(random.nextLong(1L << 40)),
        colour(),
        line(),
        list(this::line),
        skus(),
        lines(),
        labels(),
        counts(),
        move(2),
        list(() -> move(2)),
        Optional.ofNullable(maybe(this::instant)),
        random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty(),
        maybe(this::sku),
        maybe(random::nextLong),
        maybe(() -> new Weight(random.nextInt())),
        maybe(this::line),
        maybe(() -> move(1)),
        maybe(() -> list(this::text)),
        maybe(this::history));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(100);
  }

  private Sku sku() {
    return new Sku("S" + random.nextInt(1000) + (random.nextBoolean() ? "" : ".ü\"/"));
  }

  private Colour colour() {
    return random.nextBoolean() ? Colour.RED : Colour.GREEN;
  }

  private Instant instant() {
    long second = random.nextLong(-62_000_000_000L, 250_000_000_000L);
    int[] nanos = {0, 120_000_000, 7_000, 123_456_789, 999_999_999};
    return Instant.ofEpochSecond(second, nanos[random.nextInt(nanos.length)]);
  }

  private Line line() {
    return new Line(sku(), random.nextInt(1, 1000), decimal(), maybe(this::text));
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(random.nextLong(), random.nextInt(-30, 60));
  }

  private Set<Sku> skus() {
    return new LinkedHashSet<>(list(this::sku));
  }

  private SortedMap<Sku, Line> lines() {
    SortedMap<Sku, Line> lines = new TreeMap<>(comparing(Sku::value));
    list(this::line).forEach(line -> lines.put(line.sku(), line));
    return lines;
  }

  private Map<Colour, List<String>> labels() {
    Map<Colour, List<String>> labels = new LinkedHashMap<>();
    list(this::colour).forEach(colour -> labels.put(colour, list(this::text)));
    return labels;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    list(this::text).forEach(text -> counts.put(text, random.nextInt()));
    return counts;
  }

  private Map<String, Move> history() {
    Map<String, Move> history = new LinkedHashMap<>();
    list(this::text).forEach(text -> history.put(text, move(1)));
    return history;
  }

  private Move move(int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 3)) {
      case 0 -> new Move.Lost();
      case 1 -> new Move.Sent(text(), instant());
      default -> new Move.Returned(move(depth - 1), random.nextBoolean());
    };
  }
}
