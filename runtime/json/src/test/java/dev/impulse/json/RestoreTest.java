package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.impulse.json.samples.Chain;
import dev.impulse.json.samples.Extremes;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.RandomExtremes;
import dev.impulse.json.samples.RandomParcels;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be held can be written and read back equal. */
class RestoreTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static <T> T restored(Class<T> type, T value) {
    byte[] text = CODEC.encode(type, value);
    T restored = CODEC.restore(type, text);
    assertThat(CODEC.encode(type, restored)).isEqualTo(text);
    return restored;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverAValueHoldsComesBackEqualAndAlwaysInTheSameText(long seed) {
    Extremes value = new RandomExtremes(seed, false).next(1);
    assertThat(restored(Extremes.class, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nullsComeBackAsNulls(long seed) {
    Extremes value = new RandomExtremes(seed, true).next(1);
    assertThat(restored(Extremes.class, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatComesFromOutsideIsRestoredToo(long seed) {
    Parcel value = new RandomParcels(seed).next();
    assertThat(CODEC.decode(Parcel.class, CODEC.encode(Parcel.class, value))).isEqualTo(value);
    assertThat(restored(Parcel.class, value)).isEqualTo(value);
  }

  @Test
  void nestingIsNotLimited() {
    Chain chain = Chain.of(20_000);
    assertThat(Chain.length(restored(Chain.class, chain))).isEqualTo(20_000);
  }

  @Test
  void aNameOfAnyLengthComesBack() {
    Extremes.Name name = new Extremes.Name("n".repeat(200_000));
    assertThat(restored(Extremes.Name.class, name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sku\":\"S1\",\"price\":1}",
        "{\"sku\":\"S1\",\"pieces\":null,\"price\":1}",
        "{\"sku\":\"S1\",\"pieces\":1}",
        "{\"sku\":\"S1\",\"pieces\":1,\"price\":\"NaN\"}",
        "{\"sku\":\"S1\",\"pieces\":0,\"price\":1}",
        "{\"sku\":\"S1\",\"pieces\":1,\"price\":1} 2",
        "{\"sku\":\"S1\",\"pieces\":1,\"price\":1,}"
      })
  void whatDoesNotStandForAValueIsRefused(String json) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CODEC.restore(Line.class, json.getBytes(StandardCharsets.UTF_8)));
  }
}
