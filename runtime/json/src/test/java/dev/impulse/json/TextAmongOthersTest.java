package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.RandomParcels;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text that stands among others is decoded, or refused, as if it stood alone. {@code
 * -Dimpulse.texts=N} tries more texts.
 */
class TextAmongOthersTest {

  private static final long TEXTS = Long.getLong("impulse.texts", 2);
  private static final JsonCodec CODEC = JsonCodec.create();
  private static final String BEFORE = "[\"{\\";

  /** What might be taken for more of a text that is cut: digits, a string, an end, white space. */
  private static final List<String> AFTER = List.of("", "0", "5e3\"", "\",\"x\":1}", "}]", " \n}");

  static LongStream seeds() {
    return LongStream.range(0, TEXTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whole(long seed) {
    byte[] text = CODEC.encode(Parcel.class, new RandomParcels(seed).next());
    assertSame(text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutAnywhere(long seed) {
    byte[] text = CODEC.encode(Parcel.class, new RandomParcels(seed).next());
    for (int length = 0; length < text.length; length++) {
      assertSame(Arrays.copyOf(text, length));
    }
  }

  private static void assertSame(byte[] text) {
    Object alone = alone(text);
    for (String after : AFTER) {
      assertThat(among(text, after)).isEqualTo(alone);
    }
  }

  /** The value, or why there is none. */
  private static Object alone(byte[] text) {
    try {
      return CODEC.decode(Parcel.class, text);
    } catch (DecodeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Object among(byte[] text, String after) {
    byte[] others =
        (BEFORE + new String(text, StandardCharsets.ISO_8859_1) + after)
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      return CODEC.decode(Parcel.class, others, BEFORE.length(), BEFORE.length() + text.length);
    } catch (DecodeException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
