package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.impulse.json.samples.Choice;
import dev.impulse.json.samples.Colour;
import dev.impulse.json.samples.Extremes;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Move;
import dev.impulse.json.samples.Odd;
import dev.impulse.json.samples.Order;
import dev.impulse.json.samples.RandomExtremes;
import dev.impulse.json.samples.Sku;
import dev.impulse.json.samples.Waiting;
import dev.impulse.json.samples.Waits;
import dev.impulse.json.samples.Weight;
import dev.impulse.spi.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is emitted is complete, as what comes from outside must be. */
@SuppressWarnings("NullAway") // nulls where none belong are the point
class PayloadTest {

  private static final JsonCodec CODEC = JsonCodec.create();
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final Part part = new Part();

  private static Line line(String sku, BigDecimal price) {
    return new Line(sku == null ? null : new Sku(sku), 1, price, null);
  }

  private <T> void assertRefused(Class<T> type, T value, String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.encodePayload(type, value, part))
        .withMessage(path + ": must not be null");
  }

  @Test
  void aNullInARequiredComponentIsRefusedByItsPath() {
    assertRefused(Line.class, line("a", null), "price");
    assertRefused(Line.class, line(null, BigDecimal.ONE), "sku");
    assertRefused(
        Order.class,
        new Order(List.of(line("a", BigDecimal.ONE), line("b", null)), OptionalInt.empty()),
        "lines[1].price");
    assertRefused(Order.class, new Order(null, OptionalInt.empty()), "lines");
    assertRefused(Order.class, new Order(List.of(), null), "rank");
    assertRefused(
        Order.class,
        new Order(Arrays.asList(line("a", BigDecimal.ONE), null), OptionalInt.empty()),
        "lines[1]");
  }

  @Test
  void andInMapsSealedTypesGenericRecordsAndIds() {
    Map<Instant, List<String>> byTime = new HashMap<>();
    byTime.put(NOON, Arrays.asList("\",]{", null));
    assertRefused(
        Choice.class,
        new Choice(Map.of(), Collections.emptySortedMap(), byTime),
        "byTime.2026-01-31T12:00:00Z[1]");
    Map<Colour, Weight> byColour = new HashMap<>();
    byColour.put(Colour.RED, null);
    assertRefused(
        Choice.class, new Choice(byColour, Collections.emptySortedMap(), Map.of()), "byColour.RED");
    assertRefused(Move.class, new Move.Returned(new Move.Sent(null, NOON), true), "move.to");
    assertRefused(
        Waits.class,
        new Waits(new Waiting<>(List.of(new Waiting.Held<>(line("a", null), NOON)))),
        "waiting.held[0].value.price");
    assertRefused(Extremes.Name.class, new Extremes.Name(null), "value");
  }

  @Test
  void whatMayBeMissingMayBeNull() {
    assertThat(CODEC.encodePayload(Line.class, line("a", BigDecimal.ONE), part))
        .isEqualTo(CODEC.encode(Line.class, line("a", BigDecimal.ONE)));
  }

  @Test
  void itIsAsPermissiveAsAStateOtherwise() {
    Odd odd = new Odd(Double.NaN, -0.0f, Float.POSITIVE_INFINITY, "\ud800");
    assertThat(CODEC.restore(Odd.class, CODEC.encodePayload(Odd.class, odd, part))).isEqualTo(odd);
    for (int seed = 0; seed < 20; seed++) {
      Extremes value = new RandomExtremes(seed, false).next(0);
      if (value.texts().name().value() != null) {
        assertThat(CODEC.encodePayload(Extremes.class, value, part))
            .isEqualTo(CODEC.encode(Extremes.class, value));
      }
    }
  }

  @Test
  void aPartOfAStateWithANullInItIsNotCopied() {
    Line incomplete = line("a", null);
    CODEC.encodeRemembering(Order.class, new Order(List.of(incomplete), OptionalInt.empty()), part);

    assertRefused(
        Order.class, new Order(List.of(incomplete), OptionalInt.empty()), "lines[0].price");
  }

  @Test
  void aPartOfAPayloadIsKnownFromNowOn() {
    Line line = line("a", BigDecimal.ONE);
    Order order = new Order(List.of(line), OptionalInt.empty());
    CODEC.encodePayloadRemembering(Order.class, order, part);

    assertThat(part.is(line)).isTrue();
    assertThat(CODEC.encodePayloadRemembering(Order.class, order, part))
        .isEqualTo(CODEC.encode(Order.class, order));
    assertThat(Optional.of(part.length())).contains(CODEC.encode(Line.class, line).length);
  }
}
