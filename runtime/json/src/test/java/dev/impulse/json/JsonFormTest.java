package dev.impulse.json;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.impulse.json.samples.Choice;
import dev.impulse.json.samples.Colour;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Move;
import dev.impulse.json.samples.Odd;
import dev.impulse.json.samples.Sku;
import dev.impulse.json.samples.Weight;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The form that values have in JSON: it is kept for years, and others write it. */
class JsonFormTest {

  private static final JsonCodec CODEC = JsonCodec.create();
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static <T> String json(Class<T> type, T value) {
    return new String(CODEC.encode(type, value), StandardCharsets.UTF_8);
  }

  private static <T> T value(Class<T> type, String json) {
    return CODEC.decode(type, json.getBytes(StandardCharsets.UTF_8));
  }

  private static Line line(String price) {
    return new Line(new Sku("S1"), 2, new BigDecimal(price), null);
  }

  @Test
  void aRecordIsAnObjectInTheOrderOfItsComponentsWithoutWhatIsEmpty() {
    assertThat(json(Line.class, line("9.50")))
        .isEqualTo("{\"sku\":\"S1\",\"pieces\":2,\"price\":9.50}");
  }

  @Test
  void aDecimalKeepsItsScaleAndEveryDigit() {
    for (String price :
        List.of("0.10", "1E+3", "-12345678901234567890.123456789012345678901", "0")) {
      assertThat(value(Line.class, json(Line.class, line(price))).price())
          .isEqualTo(new BigDecimal(price));
    }
  }

  @Test
  void aRecordOfASealedTypeIsToldByItsEventTypeOrItsSimpleName() {
    assertThat(json(Move.class, new Move.Returned(new Move.Sent("Ann", NOON), true)))
        .isEqualTo(
            "{\"@type\":\"samples.parcel-returned\","
                + "\"move\":{\"@type\":\"samples.parcel-sent\",\"to\":\"Ann\",\"at\":\"2026-01-31T12:00:00Z\"},"
                + "\"whole\":true}");
    assertThat(json(Move.class, new Move.Lost())).isEqualTo("{\"@type\":\"Lost\"}");
  }

  @Test
  void aRecordByItselfSaysNoTypeAndMindsNone() {
    Move.Sent sent = new Move.Sent("Ann", NOON);

    assertThat(json(Move.Sent.class, sent)).doesNotContain("@type");
    assertThat(value(Move.Sent.class, json(Move.class, sent))).isEqualTo(sent);
  }

  @Test
  void theTypeMayStandAnywhere() {
    String json =
        "{\"to\":\"Ann\", \"x\":[{}], \"@type\":\"samples.parcel-sent\", \"at\":\"2026-01-31T12:00:00Z\"}";

    assertThat(value(Move.class, json)).isEqualTo(new Move.Sent("Ann", NOON));
  }

  @Test
  void mapsAreObjectsInTheirOrderSortedOnesOfIdsByTheText() {
    Map<Colour, Weight> byColour = new LinkedHashMap<>();
    byColour.put(Colour.GREEN, new Weight(2));
    byColour.put(Colour.RED, new Weight(1));
    SortedMap<Sku, Colour> bySku = new TreeMap<>(comparing(Sku::value));
    bySku.put(new Sku("b"), Colour.RED);
    bySku.put(new Sku("a"), Colour.GREEN);
    Choice choice = new Choice(byColour, bySku, Map.of(NOON, List.of("x")));

    assertThat(json(Choice.class, choice))
        .isEqualTo(
            "{\"byColour\":{\"GREEN\":\"2 g\",\"RED\":\"1 g\"},"
                + "\"bySku\":{\"a\":\"GREEN\",\"b\":\"RED\"},"
                + "\"byTime\":{\"2026-01-31T12:00:00Z\":[\"x\"]}}");
    assertThat(value(Choice.class, json(Choice.class, choice)).bySku().firstKey())
        .isEqualTo(new Sku("a"));
  }

  @Test
  void aMapThatIsDecodedFindsItsKeys() {
    String json = "{\"byColour\":{},\"bySku\":{\"b\":\"RED\",\"a\":\"GREEN\"},\"byTime\":{}}";

    assertThat(value(Choice.class, json).bySku()).containsEntry(new Sku("b"), Colour.RED);
  }

  @Test
  void textIsUtf8AndNothingIsEscapedThatNeedNotBe() {
    assertThat(json(Weight.class, new Weight(1))).isEqualTo("\"1 g\"");
    assertThat(json(Sku.class, new Sku("é€😀/<>\u007f"))).isEqualTo("\"é€😀/<>\u007f\"");
    assertThat(json(Sku.class, new Sku("\"\\\n\t\u0001"))).isEqualTo("\"\\\"\\\\\\n\\t\\u0001\"");
  }

  @Test
  @SuppressWarnings("NullAway") // nulls where none belong are the point
  void whatIsKeptSaysWhatNoneOutsideMaySay() {
    Choice nulls =
        new Choice(
            Map.of(), Collections.emptySortedMap(), Map.of(NOON, Collections.singletonList(null)));

    assertThat(json(Choice.class, nulls)).endsWith("{\"2026-01-31T12:00:00Z\":[null]}}");
    assertThat(json(Sku.class, new Sku("\uD83D"))).isEqualTo("\"\\ud83d\"");
    assertThat(json(Odd.class, new Odd(Double.NaN, 0.1f, Float.NEGATIVE_INFINITY, null)))
        .isEqualTo("{\"twice\":\"NaN\",\"single\":0.1,\"other\":\"-Infinity\",\"text\":null}");
  }

  @Test
  void aSortedMapIsWrittenInTheOrderThatItHasWhenItIsRead() {
    SortedMap<Sku, Colour> downwards = new TreeMap<>(comparing(Sku::value).reversed());
    downwards.put(new Sku("a"), Colour.RED);
    downwards.put(new Sku("b"), Colour.GREEN);

    assertThat(json(Choice.class, new Choice(Map.of(), downwards, Map.of())))
        .contains("{\"a\":\"RED\",\"b\":\"GREEN\"}");
  }

  @Test
  @SuppressWarnings("NullAway") // nulls where none belong are the point
  void aMapWithoutAKeyHasNoFormAndIsNamed() {
    Map<Colour, Weight> noKey = new HashMap<>();
    noKey.put(null, new Weight(1));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> json(Choice.class, new Choice(noKey, Collections.emptySortedMap(), Map.of())))
        .withMessage("byColour holds a key that is null: JSON has no form for it");
  }
}
