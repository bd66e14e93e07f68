package dev.impulse.json;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.json.samples.Choice;
import dev.impulse.json.samples.Colour;
import dev.impulse.json.samples.Extremes;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Order;
import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.RandomExtremes;
import dev.impulse.json.samples.RandomParcels;
import dev.impulse.json.samples.Sku;
import dev.impulse.json.samples.Waiting;
import dev.impulse.json.samples.Waits;
import dev.impulse.json.samples.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is frozen is the value itself, or a copy in which nothing can be changed. */
class FrozenTest {

  private static final JsonCodec CODEC = JsonCodec.create();
  private static final Line LINE = new Line(new Sku("a"), 1, BigDecimal.ONE, null);
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static Order order(List<Line> lines) {
    return new Order(lines, OptionalInt.empty());
  }

  static Stream<List<Line>> unmodifiable() {
    return Stream.of(
        List.of(),
        List.of(LINE),
        List.of(LINE, LINE, LINE),
        List.of(LINE, LINE, LINE).subList(0, 2),
        List.copyOf(new ArrayList<>(List.of(LINE))),
        Stream.of(LINE).toList(),
        Collections.emptyList(),
        Collections.singletonList(LINE),
        Collections.nCopies(2, LINE),
        Collections.unmodifiableList(new ArrayList<>(List.of(LINE))),
        Collections.unmodifiableList(Arrays.asList(LINE)));
  }

  @ParameterizedTest
  @MethodSource("unmodifiable")
  void aListThatRefusesChangesIsFrozen(List<Line> lines) {
    Order order = order(lines);
    assertThat(CODEC.frozen(Order.class, order)).isSameAs(order);
  }

  static Stream<List<Line>> modifiable() {
    return Stream.of(
        new ArrayList<>(List.of(LINE)),
        Arrays.asList(LINE, LINE),
        Collections.synchronizedList(new ArrayList<>(List.of(LINE))),
        new ArrayList<>(List.of(LINE)).subList(0, 1));
  }

  @ParameterizedTest
  @MethodSource("modifiable")
  void ofAListThatTakesChangesThereIsACopyThatDoesNot(List<Line> lines) {
    Order frozen = CODEC.frozen(Order.class, order(lines));

    assertThat(frozen).isEqualTo(order(lines));
    assertThatThrownBy(() -> frozen.lines().add(LINE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(CODEC.frozen(Order.class, frozen)).isSameAs(frozen);
  }

  @Test
  void whatIsConstantByItsTypeIsFrozen() {
    assertThat(CODEC.frozen(Line.class, LINE)).isSameAs(LINE);
  }

  @Test
  void whatIsWithinCounts() {
    Map<Instant, List<String>> ofLists = Map.of(NOON, new ArrayList<>(List.of("x")));
    Choice changing = new Choice(Map.of(), Collections.emptySortedMap(), ofLists);
    Choice fixed =
        new Choice(
            Map.of(Colour.RED, new Weight(1)),
            Collections.unmodifiableSortedMap(new TreeMap<>(comparing(Sku::value))),
            Map.of(NOON, List.of("x")));

    Choice copy = CODEC.frozen(Choice.class, changing);
    assertThat(copy).isEqualTo(changing).isNotSameAs(changing);
    assertThatThrownBy(() -> copy.byTime().values().iterator().next().add("y"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(CODEC.frozen(Choice.class, fixed)).isSameAs(fixed);
    assertThat(Frozen.is(new Choice(new HashMap<>(), fixed.bySku(), Map.of()))).isFalse();
    assertThat(Frozen.is(new Choice(Map.of(), new TreeMap<>(comparing(Sku::value)), Map.of())))
        .isFalse();
  }

  @Test
  void aGenericRecordIsLookedInto() {
    Waits fixed = new Waits(new Waiting<>(List.of(new Waiting.Held<>(LINE, NOON))));
    Waits changing = new Waits(new Waiting<>(new ArrayList<>()));

    assertThat(CODEC.frozen(Waits.class, fixed)).isSameAs(fixed);
    assertThat(CODEC.frozen(Waits.class, changing)).isEqualTo(changing).isNotSameAs(changing);
  }

  @Test
  void arraysAndUnknownClassesAreNotFrozen() {
    assertThat(Frozen.is(new int[0])).isFalse();
    assertThat(Frozen.is(new AtomicInteger())).isFalse();
    assertThat(Frozen.is(List.of(new AtomicInteger()))).isFalse();
    assertThat(Frozen.is(List.of("a", List.of(1, Colour.RED)))).isTrue();
  }

  @Test
  void whatIsReadIsFrozenInTheOrderOfItsText() {
    Parcel parcel = new RandomParcels(3).next();
    byte[] json = CODEC.encode(Parcel.class, parcel);
    Parcel decoded = CODEC.decode(Parcel.class, json);
    Parcel restored = CODEC.restore(Parcel.class, json);

    assertThat(List.of(decoded, restored)).allMatch(Frozen::is);
    assertThat(List.copyOf(decoded.labels().entrySet()))
        .isEqualTo(List.copyOf(parcel.labels().entrySet()));
    assertThat(List.copyOf(decoded.seen())).isEqualTo(List.copyOf(parcel.seen()));
    assertThatThrownBy(() -> decoded.bySku().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everyCollectionThatIsReadIsFrozen() {
    for (int seed = 0; seed < 50; seed++) {
      Extremes value = new RandomExtremes(seed, seed % 2 == 0).next(1);
      Extremes frozen = CODEC.frozen(Extremes.class, value);
      assertThat(frozen).isEqualTo(value);
      assertThat(Frozen.is(frozen)).isTrue();
    }
  }

  @Test
  void aWrapperOfWhatHoldsListsThatChangeIsNotFrozen() {
    Map<String, Collection<String>> map = new LinkedHashMap<>();
    map.put("a", new ArrayList<>());
    assertThat(Frozen.is(Collections.unmodifiableMap(map))).isFalse();
    map.put("a", List.of());
    assertThat(Frozen.is(Collections.unmodifiableMap(map))).isTrue();
  }
}
