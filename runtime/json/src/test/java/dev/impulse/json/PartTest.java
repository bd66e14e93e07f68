package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.samples.Chain;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Move;
import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.RandomParcels;
import dev.impulse.json.samples.Sku;
import dev.impulse.spi.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of a part saves work, and changes no text. */
class PartTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  private final Part part = new Part();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextIsTheSameWithAPartOfItOrOfAnother(long seed) {
    RandomParcels parcels = new RandomParcels(seed);
    for (Parcel parcel : Stream.generate(parcels::next).limit(10).toList()) {
      byte[] text = CODEC.encode(Parcel.class, parcel);
      assertThat(CODEC.encode(Parcel.class, parcel, part)).isEqualTo(text);
      assertThat(CODEC.encodeRemembering(Parcel.class, parcel, part)).isEqualTo(text);
      assertThat(CODEC.encodeRemembering(Parcel.class, parcel, part)).isEqualTo(text);
      assertThat(CODEC.encode(Parcel.class, parcel, part)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLargestRecordThatNeverChangesIsRemembered(long seed) {
    Parcel parcel = new RandomParcels(seed).next();
    CODEC.encodeRemembering(Parcel.class, parcel, part);
    assertThat(lines(parcel).filter(part::is))
        .first()
        .extracting(line -> new String(CODEC.encode(Line.class, line), StandardCharsets.UTF_8))
        .isEqualTo(new String(part.text(), part.from(), part.length(), StandardCharsets.UTF_8));
  }

  private static Stream<Line> lines(Parcel parcel) {
    return Stream.of(
            Stream.of(parcel.first()),
            parcel.lines().stream(),
            parcel.bySku().values().stream(),
            Stream.ofNullable(parcel.spare()))
        .flatMap(lines -> lines);
  }

  @Test
  void theVerySameObjectIsCopied() {
    Parcel parcel = new RandomParcels(1).next();
    byte[] known = "[\"known\"]".getBytes(StandardCharsets.UTF_8);
    part.remember(parcel.first(), known, 1, known.length - 2);
    assertThat(new String(CODEC.encode(Parcel.class, parcel, part), StandardCharsets.UTF_8))
        .contains("\"first\":\"known\",\"lines\"");
  }

  @Test
  void onlyWhatCanNeverChangeIsAPart() {
    assertThat(List.of(Line.class, Sku.class, Move.class, Move.Returned.class, Chain.class))
        .allMatch(Constants::are);
    assertThat(List.of(Parcel.class, List.class, Object.class, Optional.class))
        .noneMatch(Constants::are);
  }
}
