package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.impulse.json.Fields.Field;
import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.RandomParcels;
import dev.impulse.spi.DecodeException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Complete or refused, whatever is in a value and whatever happens to its text. */
class RandomParcelTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  private static final Set<String> OPTIONAL =
      Set.of(
          "due", "rank", "parent", "size", "tare", "spare", "next", "remarks", "history", "note");

  private static final Set<String> MAPS = Set.of("bySku", "labels", "counts", "history");

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static Parcel parcel(long seed) {
    return new RandomParcels(seed).next();
  }

  private static byte[] text(long seed) {
    return CODEC.encode(Parcel.class, parcel(seed));
  }

  private static Stream<Field> fields(byte[] text) {
    return Fields.of(text).stream();
  }

  private static boolean mayBeNull(Field field) {
    return !field.isElement() && OPTIONAL.contains(field.name()) && !isOfMap(field);
  }

  private static boolean isOfMap(Field field) {
    return MAPS.contains(field.parent());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesBackAsItWasAndAlwaysInTheSameText(long seed) {
    Parcel decoded = CODEC.decode(Parcel.class, text(seed));

    assertThat(decoded).isEqualTo(parcel(seed));
    assertThat(CODEC.encode(Parcel.class, decoded)).isEqualTo(text(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isOneLineOfJson(long seed) {
    assertThat(text(seed)).doesNotContain('\n');
    assertThat(Fields.isJson(text(seed))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesBackFromFieldsInAnyOrderWithSpaceAndStrangersBetween(long seed) {
    byte[] changed = Rewritten.of(Fields.parse(text(seed)), MAPS, new SplittableRandom(seed));

    assertThat(CODEC.decode(Parcel.class, changed)).isEqualTo(parcel(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isRefusedWithoutARequiredFieldWhichIsNamed(long seed) {
    fields(text(seed))
        .filter(field -> !field.isElement() && !isOfMap(field) && !mayBeNull(field))
        .forEach(
            field -> assertRefused(Fields.with(text(seed), field, any -> null), field, "missing"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isRefusedWhereSomethingIsNullThatMustNotBe(long seed) {
    fields(text(seed))
        .filter(field -> !mayBeNull(field))
        .forEach(field -> assertRefused(withNull(text(seed), field), field, "null"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isTheSameWhereAnEmptyFieldIsNullOrMissing(long seed) {
    fields(text(seed))
        .filter(RandomParcelTest::mayBeNull)
        .forEach(field -> {
          byte[] missing = Fields.with(text(seed), field, any -> null);
          assertThat(CODEC.decode(Parcel.class, withNull(text(seed), field)))
              .isEqualTo(CODEC.decode(Parcel.class, missing));
        });
  }

  private static byte[] withNull(byte[] text, Field field) {
    return Fields.with(text, field, any -> NullNode.instance);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isRefusedWhereAFieldHasAnotherTypeWhichIsNamed(long seed) {
    fields(text(seed)).forEach(field -> assertOtherTypesRefused(text(seed), field));
  }

  private static void assertOtherTypesRefused(byte[] text, Field field) {
    others(field.value())
        .forEach(other -> assertRefused(Fields.with(text, field, any -> other), field, "must be "));
  }

  private static Stream<JsonNode> others(JsonNode value) {
    List<JsonNode> all =
        List.of(
            TextNode.valueOf(value.asText()),
            IntNode.valueOf(7),
            BooleanNode.TRUE,
            Fields.MAPPER.createObjectNode(),
            Fields.MAPPER.createArrayNode());
    return all.stream().filter(other -> other.getNodeType() != value.getNodeType());
  }

  private static void assertRefused(byte[] text, Field field, String reason) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CODEC.decode(Parcel.class, text))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field.path()))
        .withMessageContaining(reason);
  }

  @Test
  void isRefusedWhereverItsTextIsCutOff() {
    byte[] text = text(1);
    for (int length = 0; length < text.length; length++) {
      byte[] cut = Arrays.copyOf(text, length);
      assertThatExceptionOfType(DecodeException.class)
          .isThrownBy(() -> CODEC.decode(Parcel.class, cut))
          .withMessageContaining("not JSON");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isRefusedAndNothingElseHappensWhereItsTextIsNoLongerJson(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = damaged(text(seed % 5), random);
      Throwable thrown = catchThrowable(() -> CODEC.decode(Parcel.class, damaged));
      if (thrown != null || !Fields.isJson(damaged)) {
        assertThat(thrown).isInstanceOf(DecodeException.class);
      }
    }
  }

  private static byte[] damaged(byte[] text, SplittableRandom random) {
    String bytes = "\"\\{}[],:0-.eEntfu \n\u0000\u0080\u00ff";
    byte[] damaged = text.clone();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) bytes.charAt(random.nextInt(bytes.length()));
    }
    return damaged;
  }
}
